package dev.catamaran.controller.view;

import dev.catamaran.controller.ControllerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gauges over the views; nothing is counted twice. */
@Startup
@Singleton
class ControllerMetrics {
    private final MeterRegistry registry;
    private final Views views;
    private final String region;

    ControllerMetrics(MeterRegistry registry, Views views, ControllerConfig config) {
        this.registry = registry;
        this.views = views;
        this.region = config.region();
        config.homes().forEach(this::ofHome);
        gauge("catamaran.quorum.connected", () -> views.quorumConnected().getAsBoolean() ? 1 : 0);
        gauge("catamaran.takeovers", () -> views.timeline().all().size());
        gauge(
                "catamaran.replication.lag.millis",
                () -> views.reading().replica().lagMillis());
        gauge("catamaran.replication.lag.bytes", () -> views.reading().replica().lagBytes());
        gauge("catamaran.session.entries", () -> views.sessions().get());
        gauge("catamaran.replication.conflicts", () -> views.reading().replica().conflicts());
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

    private void gauge(String name, Supplier<Number> value) {
        Gauge.builder(name, value).register(registry);
    }

    private void gauge(String name, String home, Supplier<Number> value) {
        Gauge.builder(name, value).tag("home", home).register(registry);
    }
}
