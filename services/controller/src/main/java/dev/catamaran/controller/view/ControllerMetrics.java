package dev.catamaran.controller.view;

import dev.catamaran.controller.ControllerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gauges over the views; nothing is counted twice. What only a region with data can tell, the witness does not have. */
@Startup
@Singleton
class ControllerMetrics {
    private final MeterRegistry registry;
    private final Views views;
    private final String region;

    @Inject
    ControllerMetrics(MeterRegistry registry, Views views, ControllerConfig config) {
        this(registry, views, config.region(), config.homes());
    }

    ControllerMetrics(MeterRegistry registry, Views views, String region, List<String> homes) {
        this.registry = registry;
        this.views = views;
        this.region = region;
        homes.forEach(this::ofHome);
        flag("catamaran.quorum.connected", views.quorumConnected());
        gauge(
                "catamaran.controller.stall.millis",
                () -> views.longestStall().get().toMillis());
        gauge("catamaran.takeovers", () -> views.timeline().all().size());
        gauge("catamaran.regions.behind", () -> views.leases().behind().size());
        if (views.database().isPresent()) {
            ofData();
            ofLastTakeover("gate-safe", "gate-open", "announced");
        }
    }

    private void ofHome(String home) {
        gauge(
                "catamaran.lease.epoch",
                home,
                () -> leases(home).mapToLong(LeaseTable.Row::epoch).max().orElse(0));
        gauge(
                "catamaran.lease.held",
                home,
                () -> leases(home).filter(row -> row.region().equals(region)).count());
        gauge("catamaran.gate.open", home, () -> gates(gate -> gate.home().equals(home)));
    }

    private void ofData() {
        flag("catamaran.register.lost", () -> views.leases().registerLost() != null);
        flag("catamaran.takeover.barred", () -> views.leases().barred() != null);
        flag("catamaran.database.reachable", () -> replica().reachable());
        flag("catamaran.redis.reachable", () -> views.sessions().get() != null);
        gauge("catamaran.session.entries", views.sessions()::get);
        gauge("catamaran.replication.lag.millis", () -> replica().lagMillis());
        gauge("catamaran.replication.lag.bytes", () -> replica().lagBytes());
        gauge("catamaran.replication.conflicts", () -> replica().conflicts());
        gauge("catamaran.double.sign.ups", () -> views.reading().doubleSignUps());
        gauge(
                "catamaran.replication.slot.retained.bytes",
                () -> replica().slot().retainedBytes());
        gauge("catamaran.replication.slot.left.bytes", () -> replica().slot().leftBytes());
        flag("catamaran.replication.slot.lost", () -> replica().slot().lost());
    }

    /** Of the last take-over to this region that was not ordered: from its detection on; not a number before the first. */
    private void ofLastTakeover(String... steps) {
        for (String step : steps) {
            Gauge.builder("catamaran.takeover.last.seconds", () -> secondsUntil(step))
                    .tag("step", step)
                    .register(registry);
        }
    }

    private double secondsUntil(String step) {
        return views.timeline()
                .lastTo(region)
                .map(entry -> (entry.at(step) - entry.at("detected")) / 1000)
                .orElse(Double.NaN);
    }

    private DatabaseBoard.Replica replica() {
        return views.reading().replica();
    }

    private Stream<LeaseTable.Row> leases(String home) {
        return views.leases().current().leases().stream()
                .filter(row -> row.home().equals(home));
    }

    private long gates(Predicate<Gates.Row> which) {
        return views.reading().gates().stream()
                .filter(gate -> gate.region().equals(region) && gate.open())
                .filter(which)
                .count();
    }

    private void flag(String name, BooleanSupplier value) {
        gauge(name, () -> value.getAsBoolean() ? 1 : 0);
    }

    private void gauge(String name, Supplier<Number> value) {
        Gauge.builder(name, value).register(registry);
    }

    private void gauge(String name, String home, Supplier<Number> value) {
        Gauge.builder(name, value).tag("home", home).register(registry);
    }
}
