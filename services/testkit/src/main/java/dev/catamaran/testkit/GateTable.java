package dev.catamaran.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The write gates of one database in the hands of a test, which stands in for the controller.
 *
 * @param url a JDBC URL without a user
 */
public record GateTable(String url) {

    private static final Duration LONG = Duration.ofDays(1);
    private static final String UPSERT = """
            INSERT INTO control.write_gate (home, region, epoch, open_until)
            VALUES (?, ?, ?, clock_timestamp() + ? * interval '1 millisecond')
            ON CONFLICT (home, region) DO UPDATE SET epoch = excluded.epoch, open_until = excluded.open_until""";
    private static final String SHUT =
            "UPDATE control.write_gate SET open_until = clock_timestamp() WHERE home = ? AND region = ?";

    /** For much longer than any test. */
    public void open(String home, String region, long epoch) {
        open(home, region, epoch, LONG);
    }

    /** Open from now on for this long. */
    public void open(String home, String region, long epoch, Duration duration) {
        run(UPSERT, home, region, epoch, duration.toMillis());
    }

    /** From now on; the epoch stays. */
    public void shut(String home, String region) {
        run(SHUT, home, region);
    }

    private void run(String sql, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(url + "?user=postgres");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // the gate belongs to this database alone: it must not wait for a peer that is gone
            connection.createStatement().execute("SET synchronous_commit = local");
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
