package dev.catamaran.payments.reconcile;

import dev.catamaran.platform.RegionConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which payments have arrived from the other region since the last look: the end of its keys, and whatever came late, however
 * old. For one reader, that looks, examines what is new, and then goes on.
 */
final class Arrivals {

    private static final String KEYS = """
            SELECT payment_id FROM payments.payment_key WHERE region = ? AND payment_id > ? ORDER BY payment_id LIMIT ?
            """;

    private static final String LEASES = "SELECT home, epoch FROM control.write_gate WHERE region = ?";

    private final RegionConfig place;
    private final int most;
    private final Position position = new Position();
    private final LateArrivals late;
    private Map<String, Long> leases = Map.of();
    private Set<UUID> known = Set.of();

    Arrivals(RegionConfig place, int most) {
        this.place = place;
        this.most = most;
        this.late = new LateArrivals(most);
    }

    /** A row that this region had no right to act upon may be its business under a new lease: looked at again. */
    List<UUID> since(Connection connection) throws SQLException {
        Map<String, Long> now = leases(connection);
        if (!now.equals(leases)) {
            leases = now;
            known = Set.of();
            position.rewind();
        }
        List<UUID> keys = keys(connection);
        List<UUID> fresh = new ArrayList<>(late.since(connection));
        keys.stream().filter(id -> !known.contains(id)).forEach(fresh::add);
        known = new HashSet<>(keys);
        if (!keys.isEmpty()) {
            position.moveTo(keys.get(keys.size() - 1));
        }
        return fresh;
    }

    private List<UUID> keys(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEYS)) {
            query.setString(1, place.peer());
            query.setObject(2, position.start());
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getObject(1, UUID.class));
                }
                return keys;
            }
        }
    }

    private Map<String, Long> leases(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LEASES)) {
            query.setString(1, place.region());
            try (ResultSet rows = query.executeQuery()) {
                Map<String, Long> epochs = new HashMap<>();
                while (rows.next()) {
                    epochs.put(rows.getString(1), rows.getLong(2));
                }
                return epochs;
            }
        }
    }
}
