package dev.catamaran.payments.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Payments that were made under an earlier lease and found late, however old: what a region had not shipped when it died, and
 * what a paused server finished to commit when its lease was gone.
 */
final class LateArrivals {

    private static final String SINCE = """
            SELECT payment_id, found_at FROM control.late_payment WHERE found_at > ? ORDER BY found_at, payment_id LIMIT ?
            """;

    /** A row that is found earlier than another one may be committed later. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final int most;
    private OffsetDateTime reached = OffsetDateTime.of(1970, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC);
    private Set<UUID> known = Set.of();

    LateArrivals(int most) {
        this.most = most;
    }

    List<UUID> since(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setObject(1, reached.minus(OVERLAP));
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> late = new ArrayList<>();
                while (rows.next()) {
                    late.add(rows.getObject(1, UUID.class));
                    reached = rows.getObject(2, OffsetDateTime.class);
                }
                List<UUID> fresh =
                        late.stream().filter(id -> !known.contains(id)).toList();
                known = new HashSet<>(late);
                return fresh;
            }
        }
    }
}
