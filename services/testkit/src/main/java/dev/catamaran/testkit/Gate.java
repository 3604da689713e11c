package dev.catamaran.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** The write gate in the hands of a test, which stands in for the controller. Uses the database of {@link TestDatabase}. */
public final class Gate {

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration PAST = Duration.ofSeconds(-1);
    private static final String UPSERT = """
            INSERT INTO control.write_gate (home, region, epoch, open_until)
            VALUES (?, ?, ?, clock_timestamp() + ? * interval '1 millisecond')
            ON CONFLICT (home, region) DO UPDATE SET epoch = excluded.epoch, open_until = excluded.open_until""";

    private Gate() {}

    /** Open in the region eu with epoch 1, for much longer than any test. */
    public static void open(String home) {
        open(home, "eu", 1);
    }

    public static void open(String home, String region, long epoch) {
        open(home, region, epoch, LONG);
    }

    /** Open from now on for this long. */
    public static void open(String home, String region, long epoch, Duration duration) {
        set(home, region, epoch, duration);
    }

    /** Shut in the region eu from now on. */
    public static void shut(String home) {
        shut(home, "eu");
    }

    public static void shut(String home, String region) {
        set(home, region, 1, PAST);
    }

    private static void set(String home, String region, long epoch, Duration openFor) {
        try (Connection connection = TestDatabase.superuser();
                PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, home);
            statement.setString(2, region);
            statement.setLong(3, epoch);
            statement.setLong(4, openFor.toMillis());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
