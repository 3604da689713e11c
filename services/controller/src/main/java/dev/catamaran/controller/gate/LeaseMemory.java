package dev.catamaran.controller.gate;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.GateRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the own database, or the one that it is a copy of, remembers of leases. Read on a thread of its own. */
public final class LeaseMemory {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseMemory.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** A copy that was promoted has left the first time line, also where its gate rows were removed (active-active, reseed). */
    private static final String READ = """
            SELECT data.timeline_id = 1, gate.home, gate.region, gate.epoch, gate.behind,
              gate.open_until = timestamptz 'epoch'
            FROM pg_control_checkpoint() data LEFT JOIN control.write_gate gate ON true""";

    private final Database database;
    private final ExecutorService thread;

    public LeaseMemory(Database database, ExecutorService thread) {
        this.database = database;
        this.thread = thread;
    }

    /** Empty when the database does not answer. */
    public CompletableFuture<Optional<GateRows>> read() {
        return CompletableFuture.supplyAsync(this::answer, thread);
    }

    /** Whether no lease was ever held where this data comes from. @throws IOException the database does not answer */
    public static boolean isEmpty(Database database) throws IOException {
        try {
            GateRows found = rows(database);
            return found.original() && found.rows().isEmpty();
        } catch (SQLException e) {
            throw new IOException("whether this is the first start only the own database knows", e);
        }
    }

    private Optional<GateRows> answer() {
        try {
            return Optional.of(rows(database));
        } catch (SQLException e) {
            LOG.debug("the gate rows were not read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static GateRows rows(Database database) throws SQLException {
        boolean original = false;
        List<GateRows.Row> rows = new ArrayList<>();
        try (Connection connection = database.connect("gate-rows", LIMIT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                original = row.getBoolean(1);
                if (row.getString(2) != null) {
                    rows.add(row(row));
                }
            }
        }
        return new GateRows(original, rows);
    }

    private static GateRows.Row row(ResultSet row) throws SQLException {
        String[] behind = (String[]) row.getArray(5).getArray();
        return new GateRows.Row(row.getString(2), row.getString(3), row.getLong(4), Set.of(behind), row.getBoolean(6));
    }
}
