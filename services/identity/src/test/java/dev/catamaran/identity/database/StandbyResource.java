package dev.catamaran.identity.database;

import dev.catamaran.testkit.TwoRegions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The region us beside the primary eu: the app's database is a real standby. */
public final class StandbyResource implements QuarkusTestResourceLifecycleManager {

    static final String PRIMARY = "catamaran.test.primary-url";

    private TwoRegions regions;

    @Override
    public Map<String, String> start() {
        regions = TwoRegions.activePassive();
        return Map.of(
                PRIMARY,
                regions.server("eu").url(),
                "catamaran.region",
                "us",
                "catamaran.peer",
                "eu",
                "catamaran.database.url",
                regions.server("us").url());
    }

    @Override
    public void stop() {
        try {
            if (regions != null) {
                regions.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
