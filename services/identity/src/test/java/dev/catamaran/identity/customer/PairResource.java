package dev.catamaran.identity.customer;

import dev.catamaran.testkit.TwoRegions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The region us of an active-active pair that has taken over the home eu: the app's database is that of us. */
public final class PairResource implements QuarkusTestResourceLifecycleManager {

    static final String EU = "catamaran.test.eu-url";
    static final String US = "catamaran.test.us-url";

    private TwoRegions regions;

    @Override
    public Map<String, String> start() {
        regions = TwoRegions.activeActive();
        regions.gates("us").open("eu", "us", 2);
        return Map.of(
                EU,
                regions.server("eu").url(),
                US,
                regions.server("us").url(),
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
