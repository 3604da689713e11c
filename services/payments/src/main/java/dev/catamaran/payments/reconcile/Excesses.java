package dev.catamaran.payments.reconcile;

import dev.catamaran.platform.RegionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL that applies the rules of this package to some payments and to all that shares a key or a refund with them. */
@ApplicationScoped
class Excesses {

    private static final String AMONG = """
            WITH looked_at AS (SELECT payment.* FROM unnest(?::uuid[]) AS asked (id) JOIN payments.payment USING (id)),
                 shared AS (SELECT DISTINCT known.customer_id, known.key
                            FROM looked_at JOIN payments.payment_key AS known
                              ON known.region = looked_at.region AND known.payment_id = looked_at.id),
                 ranked AS (SELECT made.id, row_number() OVER (PARTITION BY known.customer_id, known.key
                                                               ORDER BY made.epoch DESC, made.id) AS place
                            FROM shared JOIN payments.payment_key AS known USING (customer_id, key)
                            JOIN payments.payment AS made ON made.id = known.payment_id),
                 doubled AS (SELECT id FROM ranked WHERE place > 1),
                 refunded AS (SELECT id FROM looked_at UNION SELECT refund_of FROM looked_at WHERE refund_of IS NOT NULL
                              UNION SELECT id FROM doubled),
                 refund AS (SELECT back.id, back.refund_of,
                                   EXISTS (SELECT FROM doubled WHERE doubled.id = paid.id)
                                   OR EXISTS (SELECT FROM payments.payment AS undo
                                              WHERE undo.refund_of = paid.id AND undo.kind = 'reversal') AS of_nothing,
                                   sum(back.amount) OVER in_order > paid.amount AS too_much,
                                   row_number() OVER in_order AS place
                            FROM refunded JOIN payments.payment AS paid USING (id)
                            JOIN payments.payment AS back ON back.refund_of = paid.id AND back.kind = 'refund'
                            WHERE NOT EXISTS (SELECT FROM payments.payment AS undo
                                              WHERE undo.refund_of = back.id AND undo.kind = 'reversal')
                              -- goes by itself, and leaves its room to those that follow
                              AND NOT EXISTS (SELECT FROM doubled WHERE doubled.id = back.id)
                            WINDOW in_order AS (PARTITION BY back.refund_of ORDER BY back.epoch DESC, back.id)),
                 excess AS (SELECT id FROM doubled
                            UNION SELECT id FROM refund WHERE of_nothing
                            -- one at a time: what follows it may fit when it is gone
                            UNION (SELECT DISTINCT ON (refund_of) id FROM refund WHERE too_much ORDER BY refund_of, place))
            SELECT payment.id, payment.customer_id, payee.home,
                   EXISTS (SELECT FROM control.write_gate AS gate WHERE gate.home = payee.home AND gate.region = ?
                           AND gate.open_until > clock_timestamp()) AS gate_open
            FROM excess JOIN payments.payment USING (id) LEFT JOIN payments.account AS payee ON payee.id = payment.to_account
            WHERE NOT EXISTS (SELECT FROM payments.payment AS undo
                              WHERE undo.refund_of = payment.id AND undo.kind = 'reversal')
            ORDER BY payment.epoch, payment.id
            """;

    private final RegionConfig place;

    Excesses(RegionConfig place) {
        this.place = place;
    }

    /** Earliest first. Looked at alone, each of them is found again for as long as it is not reversed. */
    List<Excess> among(Connection connection, Collection<UUID> payments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AMONG)) {
            query.setArray(1, connection.createArrayOf("uuid", payments.toArray()));
            query.setString(2, place.region());
            try (ResultSet rows = query.executeQuery()) {
                List<Excess> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Excess(
                            rows.getObject("id", UUID.class),
                            rows.getObject("customer_id", UUID.class),
                            rows.getString("home"),
                            rows.getBoolean("gate_open")));
                }
                return found;
            }
        }
    }
}
