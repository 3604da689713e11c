package dev.catamaran.payments.reconcile;

import dev.catamaran.platform.RegionConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells of accounts that a payment of the other region has overdrawn, once each: in the table {@code payments.overdraft}, as a
 * metric and in the log. Such a payment was made under an earlier lease and arrived after the money was spent again.
 */
@Startup
@ApplicationScoped
class Overdrafts {

    private static final Logger LOG = Logger.getLogger(Overdrafts.class);

    private static final String REVEALED = """
            SELECT debtor.id AS account_id, late.id AS payment_id, funds.balance,
                   EXISTS (SELECT FROM control.write_gate AS gate WHERE gate.home = debtor.home AND gate.region = ?
                           AND gate.open_until > clock_timestamp()) AS gate_open
            FROM unnest(?::uuid[]) AS asked (id)
            JOIN payments.payment AS late USING (id) JOIN payments.account AS debtor ON debtor.id = late.from_account
            CROSS JOIN LATERAL (SELECT coalesce((SELECT folded FROM payments.balance WHERE account_id = debtor.id), 0)
                                + coalesce((SELECT sum(amount) FROM payments.unfolded WHERE account_id = debtor.id), 0)
                                  AS balance) AS funds
            WHERE late.region <> ? AND debtor.minimum IS NOT NULL AND funds.balance < debtor.minimum
              AND NOT EXISTS (SELECT FROM payments.overdraft AS told
                              WHERE told.account_id = debtor.id AND told.payment_id = late.id)
            """;

    private static final String TELL = """
            INSERT INTO payments.overdraft (account_id, payment_id, balance, found_at)
            VALUES (?, ?, ?, clock_timestamp()) ON CONFLICT DO NOTHING
            """;

    private final RegionConfig place;
    private final Counter told;

    Overdrafts(RegionConfig place, MeterRegistry meters) {
        this.place = place;
        this.told = meters.counter("catamaran.overdrafts");
    }

    /** Returns the payments that another region has to tell of, for as long as it is not this one's business. */
    Set<UUID> tell(Connection connection, Collection<UUID> payments) throws SQLException {
        Set<UUID> waiting = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(REVEALED)) {
            query.setString(1, place.region());
            query.setArray(2, connection.createArrayOf("uuid", payments.toArray()));
            query.setString(3, place.region());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID payment = rows.getObject("payment_id", UUID.class);
                    if (rows.getBoolean("gate_open")) {
                        tell(connection, rows.getObject("account_id", UUID.class), payment, rows.getLong("balance"));
                    } else {
                        waiting.add(payment);
                    }
                }
            }
        }
        return waiting;
    }

    /** Of one that is in the table already. */
    void told(UUID account, UUID payment) {
        told.increment();
        LOG.warnf("event=overdraft account=%s payment=%s", account, payment);
    }

    private void tell(Connection connection, UUID account, UUID payment, long balance) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TELL)) {
            insert.setObject(1, account);
            insert.setObject(2, payment);
            insert.setLong(3, balance);
            if (insert.executeUpdate() > 0) {
                told(account, payment);
            }
        }
    }
}
