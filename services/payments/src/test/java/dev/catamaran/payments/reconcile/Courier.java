package dev.catamaran.payments.reconcile;

import dev.catamaran.payments.Ledgers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Carries what one region has booked to the other, a payment at a time, complete, when and in which order a test says. */
final class Courier {

    private static final List<String> TABLES = List.of("payment", "payment_key", "ledger_entry");

    private static final String QUEUE = """
            WITH arrived AS (INSERT INTO payments.unreconciled (payment_id) VALUES (?) RETURNING payment_id)
            INSERT INTO payments.unfolded (account_id, payment_id, amount)
            SELECT account_id, payment_id, amount FROM payments.ledger_entry JOIN arrived USING (payment_id)
            """;

    private final String from;
    private final Ledgers source;
    private final Ledgers target;
    private final List<UUID> waiting = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    Courier(String from, Ledgers source, Ledgers target) {
        this.from = from;
        this.source = source;
        this.target = target;
    }

    /** Carries up to {@code most} of what waits. Returns how many. */
    int carry(int most, Random order) {
        collect();
        int carried = 0;
        try (Connection there = connect(source);
                Connection here = connect(target)) {
            here.setAutoCommit(false);
            copy(there, here, "account", "kind", "house");
            while (carried < most && !waiting.isEmpty()) {
                carry(there, here, waiting.remove(order.nextInt(waiting.size())));
                carried++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return carried;
    }

    private void collect() {
        source.ids("SELECT id FROM payments.payment WHERE region = ? ORDER BY id", from).stream()
                .filter(seen::add)
                .forEach(waiting::add);
    }

    private void carry(Connection there, Connection here, UUID payment) throws SQLException {
        for (String table : TABLES) {
            copy(there, here, table, table.equals("payment") ? "id" : "payment_id", payment);
        }
        try (PreparedStatement queue = here.prepareStatement(QUEUE)) {
            queue.setObject(1, payment);
            queue.executeUpdate();
        }
        here.commit();
    }

    private static void copy(Connection there, Connection here, String table, String column, Object value)
            throws SQLException {
        String select = "SELECT row_to_json(one) FROM payments." + table + " AS one WHERE " + column + " = ?";
        String insert = "INSERT INTO payments." + table + " SELECT * FROM json_populate_record(NULL::payments." + table
                + ", ?::json) ON CONFLICT DO NOTHING";
        try (PreparedStatement query = there.prepareStatement(select);
                PreparedStatement write = here.prepareStatement(insert)) {
            query.setObject(1, value);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    write.setString(1, rows.getString(1));
                    write.executeUpdate();
                }
            }
        }
    }

    private static Connection connect(Ledgers ledgers) throws SQLException {
        return DriverManager.getConnection(ledgers.url() + "?user=postgres");
    }
}
