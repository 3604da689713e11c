package dev.catamaran.payments.reconcile;

import dev.catamaran.platform.RegionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL over the keys that replication brought. */
@ApplicationScoped
class ArrivedKeys {

    private static final String LAST = """
            SELECT payment_id FROM (SELECT payment_id FROM payments.payment_key WHERE region = ? AND payment_id > ?
                                    ORDER BY payment_id LIMIT ?) AS round
            ORDER BY payment_id DESC LIMIT 1
            """;

    private static final String DUPLICATES = """
            SELECT theirs.payment_id AS arrived, later.id AS later, theirs.customer_id, debtor.home,
                   EXISTS (SELECT FROM control.write_gate AS gate WHERE gate.home = debtor.home
                           AND gate.region = ours.region AND gate.open_until > clock_timestamp()) AS gate_open
            FROM payments.payment_key AS theirs
            JOIN payments.payment_key AS ours
              ON ours.customer_id = theirs.customer_id AND ours.key = theirs.key AND ours.region = ?
            JOIN payments.payment AS later ON later.id = greatest(theirs.payment_id, ours.payment_id)
            JOIN payments.account AS debtor ON debtor.id = later.from_account
            WHERE theirs.region = ? AND theirs.payment_id > ? AND theirs.payment_id <= ?
              AND later.amount > coalesce((SELECT sum(amount) FROM payments.payment WHERE refund_of = later.id), 0)
            ORDER BY theirs.payment_id
            """;

    private final RegionConfig place;

    ArrivedKeys(RegionConfig place) {
        this.place = place;
    }

    /** Where a round of at most {@code most} keys after {@code start} ends; empty when there are none. */
    Optional<UUID> last(Connection connection, UUID start, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setString(1, place.peer());
            query.setObject(2, start);
            query.setInt(3, most);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Keys in both regions whose later payment is not taken back in full, oldest arrival first. */
    List<Duplicate> duplicates(Connection connection, UUID start, UUID last) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DUPLICATES)) {
            query.setString(1, place.region());
            query.setString(2, place.peer());
            query.setObject(3, start);
            query.setObject(4, last);
            try (ResultSet rows = query.executeQuery()) {
                List<Duplicate> duplicates = new ArrayList<>();
                while (rows.next()) {
                    duplicates.add(duplicate(rows));
                }
                return duplicates;
            }
        }
    }

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        return new Duplicate(
                row.getObject("arrived", UUID.class),
                row.getObject("later", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("home"),
                row.getBoolean("gate_open"));
    }
}
