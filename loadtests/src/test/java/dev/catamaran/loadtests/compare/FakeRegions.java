package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.UsageMeter;
import dev.catamaran.loadtests.journeys.Shop;
import dev.catamaran.loadtests.report.LeaseTime;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Two regions behind one {@link Shop}, of which any step can be made to fail. */
final class FakeRegions implements SystemUnderTest {
    private final Shop shop;
    private final Map<String, String> failures = new HashMap<>();
    private final Map<String, Gaps.Attempt> others = new HashMap<>();
    private Map<String, String> databases = Map.of();
    private Map<String, String> controllers = Map.of();

    FakeRegions(Shop shop) {
        this.shop = shop;
    }

    /** @param step the method's name, for {@code scale} with the number of instances after it */
    FakeRegions failing(String step, String message) {
        failures.put(step, message);
        return this;
    }

    /** @param meanwhile happens in this step */
    FakeRegions during(String step, Gaps.Attempt meanwhile) {
        others.put(step, meanwhile);
        return this;
    }

    FakeRegions withDatabases(Map<String, String> urls) {
        databases = urls;
        return this;
    }

    FakeRegions withControllers(Map<String, String> urls) {
        controllers = urls;
        return this;
    }

    private OptionalDouble step(String name) throws IOException {
        if (failures.containsKey(name)) {
            throw new IOException(failures.get(name));
        }
        try {
            others.getOrDefault(name, () -> {}).run();
        } catch (SQLException | InterruptedException unexpected) {
            throw new IOException(unexpected);
        }
        return OptionalDouble.of(System.currentTimeMillis());
    }

    @Override
    public Map<String, String> entries() {
        return Map.of("eu", shop.url(), "us", shop.url());
    }

    @Override
    public Optional<Controllers> controllers() {
        return controllers.isEmpty() ? Optional.empty() : Optional.of(new Controllers(controllers));
    }

    @Override
    public Map<String, String> databases() throws IOException {
        step("databases");
        return databases;
    }

    @Override
    public Optional<LeaseTime> leaseTime() {
        return Optional.of(new LeaseTime(1_000, 16));
    }

    @Override
    public Optional<UsageMeter> usage() throws IOException {
        step("usage");
        return Optional.empty();
    }

    @Override
    public OptionalDouble kill(String region) throws IOException {
        OptionalDouble at = step("kill");
        shop.servedBy(region.equals("eu") ? "us" : "eu");
        return at;
    }

    @Override
    public OptionalDouble heal(String region) throws IOException {
        return step("heal");
    }

    @Override
    public OptionalDouble failback(String region, Map<String, String> regionByHome) throws IOException {
        OptionalDouble at = step("failback");
        shop.servedBy("eu");
        return at;
    }

    @Override
    public OptionalDouble scale(int payments, int capacityPerInstance) throws IOException {
        return step("scale" + payments);
    }

    @Override
    public OptionalDouble replicate(String replication) throws IOException {
        return step("replicate");
    }

    @Override
    public void close() {
        if (failures.containsKey("close")) {
            throw new IllegalStateException(failures.get("close"));
        }
    }
}
