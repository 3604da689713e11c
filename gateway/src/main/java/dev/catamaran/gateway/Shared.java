package dev.catamaran.gateway;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.door.Drain;
import dev.catamaran.gateway.door.RateLimit;
import dev.catamaran.gateway.journey.HoldRoom;
import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.session.SessionMemory;
import dev.catamaran.gateway.trace.Traces;
import dev.catamaran.gateway.upstream.Upstreams;

/** What the event loops have in common; each part is safe to use from all of them. */
record Shared(
        GatewayConfig config,
        LeaseTable leases,
        Upstreams upstreams,
        HoldRoom room,
        SessionMemory memory,
        RateLimit sessionRate,
        RateLimit addressRate,
        Drain drain,
        GatewayMetrics metrics,
        Traces traces) {

    static Shared of(GatewayConfig config, GatewayMetrics metrics, Traces traces) {
        return new Shared(
                config,
                new LeaseTable(),
                new Upstreams(config),
                new HoldRoom(config.hold().maxRequests()),
                new SessionMemory(config.timeouts().vouchedMillis()),
                new RateLimit(config.limits().sessionRequestsPerSecond()),
                new RateLimit(config.limits().addressRequestsPerSecond()),
                new Drain(),
                metrics,
                traces);
    }
}
