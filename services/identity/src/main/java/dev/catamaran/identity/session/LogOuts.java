package dev.catamaran.identity.session;

import dev.catamaran.platform.database.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Log-outs in this region's database, and which of them its Redis has yet to be told. Each call is one statement. */
@ApplicationScoped
class LogOuts {

    /** Asks no gate: a log-out is true whoever holds the lease, and two of them are one. */
    private static final String INSERT = """
            WITH made AS (SELECT ?::text AS session, ?::text AS region, ?::timestamptz AS expiry), log_out AS (
              INSERT INTO identity.log_out (session_id, region, expires_at, created_at)
              SELECT session, region, expiry, clock_timestamp() FROM made ON CONFLICT DO NOTHING)
            INSERT INTO identity.log_out_untold (session_id, region, expires_at)
            SELECT session, region, expiry FROM made ON CONFLICT DO NOTHING""";

    private static final String UNTOLD = """
            SELECT session_id, region, expires_at FROM identity.log_out_untold WHERE NOT pg_is_in_recovery()
            ORDER BY session_id, region LIMIT ?""";

    private static final String TOLD = """
            DELETE FROM identity.log_out_untold
            WHERE (session_id, region) IN (SELECT * FROM unnest(?::text[], ?::text[]))""";

    private static final String AFTER = """
            SELECT session_id, region, expires_at FROM identity.log_out
            WHERE expires_at > clock_timestamp() AND (expires_at, session_id) > (?, ?)
            ORDER BY expires_at, session_id LIMIT ?""";

    /** The data may be another region's copy after a start, with rows that never arrived here one by one. */
    private static final String RUN = "SELECT pg_postmaster_start_time() || ' ' || pg_is_in_recovery()";

    private final DataSource database;

    LogOuts(DataSource database) {
        this.database = database;
    }

    /** Once more changes nothing. */
    void add(LogOut made) {
        run(INSERT, PreparedStatement::executeUpdate, made.sessionId(), made.region(), at(made.expiresAt()));
    }

    /** Nothing on a standby: its primary tells. */
    List<LogOut> untold(int most) {
        return run(UNTOLD, LogOuts::read, most);
    }

    void told(List<LogOut> which) {
        String[] sessions = which.stream().map(LogOut::sessionId).toArray(String[]::new);
        String[] regions = which.stream().map(LogOut::region).toArray(String[]::new);
        run(TOLD, PreparedStatement::executeUpdate, sessions, regions);
    }

    /** All that still count, a page at a time, the next to expire first. */
    List<LogOut> after(Instant expiry, String session, int most) {
        return run(AFTER, LogOuts::read, at(expiry), session, most);
    }

    /** Names this start of the database, and the part that it has. */
    String run() {
        return run(RUN, query -> {
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        });
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.of(statement);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    private static List<LogOut> read(PreparedStatement query) throws SQLException {
        List<LogOut> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Instant expiresAt = rows.getObject(3, OffsetDateTime.class).toInstant();
                found.add(new LogOut(rows.getString(1), rows.getString(2), expiresAt));
            }
        }
        return found;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
