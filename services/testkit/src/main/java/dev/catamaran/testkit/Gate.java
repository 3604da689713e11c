package dev.catamaran.testkit;

import java.time.Duration;

/** The write gates of the {@link TestDatabase}; for other databases there is {@link GateTable}. */
public final class Gate {

    private Gate() {}

    /** Open in the region eu with epoch 1, for much longer than any test. */
    public static void open(String home) {
        open(home, "eu", 1);
    }

    public static void open(String home, String region, long epoch) {
        table().open(home, region, epoch);
    }

    /** Open from now on for this long. */
    public static void open(String home, String region, long epoch, Duration duration) {
        table().open(home, region, epoch, duration);
    }

    /** Shut in the region eu from now on. */
    public static void shut(String home) {
        shut(home, "eu");
    }

    public static void shut(String home, String region) {
        table().shut(home, region);
    }

    private static GateTable table() {
        return new GateTable(TestDatabase.url());
    }
}
