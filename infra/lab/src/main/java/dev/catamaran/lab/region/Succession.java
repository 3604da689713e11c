package dev.catamaran.lab.region;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Finds out which of two databases is the one to follow. */
final class Succession {

    private static final long STEP_MILLIS = 100;

    private Succession() {}

    /**
     * Whether the region serves all homes. A take-over may be under way, so a no takes as long as the limit.
     *
     * @throws IOException when its controller does not say
     */
    static boolean hasHappened(Region region, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!servesAll(region)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static boolean servesAll(Region region) throws IOException {
        Map<String, String> serving =
                Leases.serving(region.service("controller").url());
        return serving.size() == Zones.REGIONS.size()
                && serving.values().stream().allMatch(region.name()::equals);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
