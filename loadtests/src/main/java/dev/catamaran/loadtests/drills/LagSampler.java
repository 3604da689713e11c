package dev.catamaran.loadtests.drills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks every controller once a second for its replication lag until it is closed. */
public final class LagSampler implements AutoCloseable {
    private static final long PERIOD_MILLIS = 1000;

    private final Controllers controllers;
    private final List<LagSample> samples = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "lag sampler");

    public LagSampler(Controllers controllers) {
        this.controllers = controllers;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                for (String region : controllers.regions()) {
                    controllers.status(region).ifPresent(status -> sample(region, status.path("database")));
                }
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample(String region, JsonNode database) {
        if (database.path("lagMillis").isNumber()) {
            samples.add(new LagSample(
                    System.currentTimeMillis(),
                    region,
                    database.path("lagMillis").asDouble(),
                    database.path("conflicts").asLong()));
        }
    }

    public List<LagSample> samples() {
        return List.copyOf(samples);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
