package dev.catamaran.loadtests.drills;

import dev.catamaran.loadtests.audit.RegionDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Waits until both regions hold the same number of rows and none of them grows any more. Quiet for several rounds of
 * reconciliation (one a second), which reverses the second payment of a key after the dead region has come back.
 */
public final class CatchUp {
    private static final long PERIOD_MILLIS = 500;
    private static final int QUIET_ROUNDS = 8;
    private static final int FEW_QUIET_ROUNDS = 5;
    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM identity.customer) || ' ' || (SELECT count(*) FROM identity.log_out) || ' '
                || (SELECT count(*) FROM payments.account) || ' '
                || (SELECT count(*) FROM payments.payment) || ' ' || (SELECT count(*) FROM payments.payment_key) || ' '
                || (SELECT count(*) FROM payments.ledger_entry)""";

    private final Map<String, String> databases;
    private final int quietRounds;

    /** @param databases JDBC URLs by region */
    public CatchUp(Map<String, String> databases) {
        this(databases, QUIET_ROUNDS);
    }

    private CatchUp(Map<String, String> databases, int quietRounds) {
        this.databases = databases;
        this.quietRounds = quietRounds;
    }

    /** Quiet for two rounds of reconciliation: enough where the regions had caught up before the load stopped. */
    public static CatchUp brief(Map<String, String> databases) {
        return new CatchUp(databases, FEW_QUIET_ROUNDS);
    }

    /** True when the regions agreed, and stayed as they were for a while, within the time. */
    public boolean await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> before = List.of();
        int quiet = 0;
        while (quiet < quietRounds && System.nanoTime() < deadline) {
            List<String> now = counts();
            boolean agree =
                    now.size() == databases.size() && now.stream().distinct().count() == 1;
            quiet = agree && now.equals(before) ? quiet + 1 : 0;
            before = now;
            Thread.sleep(PERIOD_MILLIS);
        }
        return quiet == quietRounds;
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        for (String url : databases.values()) {
            try (Connection connection = RegionDatabase.open(url);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(COUNTS)) {
                row.next();
                counts.add(row.getString(1));
            } catch (SQLException notYet) {
                return List.of();
            }
        }
        return counts;
    }
}
