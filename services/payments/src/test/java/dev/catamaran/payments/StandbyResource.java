package dev.catamaran.payments;

import dev.catamaran.testkit.TwoRegions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Puts the service into the passive region: its database is a physical standby. */
public final class StandbyResource implements QuarkusTestResourceLifecycleManager {

    private TwoRegions regions;

    @Override
    public Map<String, String> start() {
        regions = TwoRegions.activePassive();
        Map<String, String> config = new HashMap<>();
        config.put("catamaran.region", "us");
        config.put("catamaran.peer", "eu");
        config.put("catamaran.database.url", regions.server("us").url());
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("catamaran.folder.every", "1s");
        config.put("catamaran.folder.at-least", "1");
        config.put("catamaran.reconciler.every", "1s");
        return config;
    }

    @Override
    public void stop() {
        try {
            regions.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
