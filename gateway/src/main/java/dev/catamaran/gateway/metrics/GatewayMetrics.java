package dev.catamaran.gateway.metrics;

import dev.catamaran.gateway.contract.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Meters are looked up once, here, because a look-up by tags costs more than the count itself. */
public final class GatewayMetrics {

    private static final String PREFIX = "catamaran.gateway.";

    private final MeterRegistry registry;
    private final Map<Operation, RequestTimers> requests;
    private final RequestTimers unknown;
    private final Map<RetryReason, Counter> retries;
    private final Map<SessionSource, Counter> sessions;
    private final Timer holds;
    private final Counter hops;
    private final Counter dropped;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        requests = perConstant(Operation.class, operation -> new RequestTimers(registry, operation.label()));
        unknown = new RequestTimers(registry, "unknown");
        retries = perConstant(
                RetryReason.class, reason -> registry.counter(PREFIX + "retries", "reason", reason.label()));
        sessions = perConstant(
                SessionSource.class, source -> registry.counter(PREFIX + "sessions", "source", source.label()));
        holds = registry.timer(PREFIX + "hold");
        hops = registry.counter(PREFIX + "peer.hops");
        dropped = registry.counter(PREFIX + "connections.dropped");
    }

    /** @param operation null where the contract has no such call */
    public void answered(Operation operation, int status, long nanos) {
        (operation == null ? unknown : requests.get(operation)).record(status, nanos);
    }

    public void retried(RetryReason reason) {
        retries.get(reason).increment();
    }

    public void session(SessionSource source) {
        sessions.get(source).increment();
    }

    public void heldFor(long nanos) {
        holds.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void hopped() {
        hops.increment();
    }

    /** A connection was closed, since there are as many as there may be. */
    public void dropped() {
        dropped.increment();
    }

    public void showHeld(AtomicInteger held) {
        registry.gauge(PREFIX + "held", held);
    }

    public void showBodies(AtomicLong bytes) {
        registry.gauge(PREFIX + "bodies.bytes", bytes);
    }

    public void showInstance(
            String service, String instance, BooleanSupplier usable, LongSupplier refusedCertificates) {
        Gauge.builder(PREFIX + "instance.healthy", () -> usable.getAsBoolean() ? 1 : 0)
                .tag("service", service)
                .tag("instance", instance)
                .register(registry);
        // a function counter holds its object weakly; this one stays
        FunctionCounter.builder(PREFIX + "certificates.refused", this, metrics -> refusedCertificates.getAsLong())
                .tag("service", service)
                .tag("instance", instance)
                .register(registry);
    }

    private static <K extends Enum<K>, V> Map<K, V> perConstant(Class<K> type, Function<K, V> meter) {
        Map<K, V> all = new EnumMap<>(type);
        for (K constant : type.getEnumConstants()) {
            all.put(constant, meter.apply(constant));
        }
        return all;
    }
}
