package dev.catamaran.payments.payment;

import dev.catamaran.payments.database.PeerCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds accounts and payments. Whatever replication has not brought here yet is not found. */
@ApplicationScoped
class PaymentStore {

    private static final String PARTIES =
            "SELECT id, customer_id, home, currency, minimum FROM payments.account WHERE id IN (?, ?)";

    private static final String OPEN_HOUSE = """
        INSERT INTO payments.account (id, customer_id, home, currency, name, kind, minimum, created_at)
        VALUES (?, NULL, ?, ?, 'House', 'house', NULL, clock_timestamp()) ON CONFLICT DO NOTHING
        """;

    private static final String PAYMENT = """
        SELECT id, kind, from_account, to_account, amount, currency, reference, refund_of, region, created_at,
               (SELECT undo.id FROM payments.payment AS undo WHERE undo.refund_of = payment.id AND undo.kind = 'reversal'
                ORDER BY undo.epoch DESC, undo.id LIMIT 1) AS reversed_by
        FROM payments.payment WHERE id = ?
        """;

    private final PeerCopy peer;

    PaymentStore(PeerCopy peer) {
        this.peer = peer;
    }

    /** Both sides of a payment in one trip; refuses with 404 when either is unknown here. */
    Map<UUID, Party> parties(Connection connection, UUID one, UUID other) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PARTIES)) {
            query.setObject(1, one);
            query.setObject(2, other);
            try (ResultSet rows = query.executeQuery()) {
                Map<UUID, Party> found = new HashMap<>();
                while (rows.next()) {
                    Party party = party(rows);
                    found.put(party.id(), party);
                }
                for (UUID id : List.of(one, other)) {
                    if (!found.containsKey(id)) {
                        throw peer.unknown(connection, "account", id);
                    }
                }
                return found;
            }
        }
    }

    Party party(Connection connection, UUID id) throws SQLException {
        return parties(connection, id, id).get(id);
    }

    void openHouse(Connection connection, Party house) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OPEN_HOUSE)) {
            insert.setObject(1, house.id());
            insert.setString(2, house.home());
            insert.setString(3, house.currency());
            insert.executeUpdate();
        }
    }

    Payment payment(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PAYMENT)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw peer.unknown(connection, "payment", id);
                }
                return payment(row);
            }
        }
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("home"),
                row.getString("currency"),
                row.getObject("minimum", Long.class));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                row.getObject("from_account", UUID.class),
                row.getObject("to_account", UUID.class),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("reference"),
                row.getObject("refund_of", UUID.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("region"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
