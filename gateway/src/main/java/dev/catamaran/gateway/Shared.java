package dev.catamaran.gateway;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.door.BodyRoom;
import dev.catamaran.gateway.door.Drain;
import dev.catamaran.gateway.door.HeapShares;
import dev.catamaran.gateway.door.RateLimit;
import dev.catamaran.gateway.journey.HoldRoom;
import dev.catamaran.gateway.journey.Stranded;
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
        BodyRoom bodies,
        Stranded stranded,
        SessionMemory memory,
        RateLimit sessionRate,
        RateLimit addressRate,
        Drain drain,
        GatewayMetrics metrics,
        Traces traces) {

    /** How many there are. */
    int loops() {
        return config.eventLoops() > 0
                ? config.eventLoops()
                : Runtime.getRuntime().availableProcessors();
    }

    static Shared of(GatewayConfig config, GatewayMetrics metrics, Traces traces) {
        LeaseTable leases = new LeaseTable(config.region());
        Upstreams upstreams = new Upstreams(config);
        return new Shared(
                config,
                leases,
                upstreams,
                new HoldRoom(config.hold().maxRequests()),
                new BodyRoom(HeapShares.bodies(config.limits())),
                new Stranded(
                        leases, config.region(), upstreams.peer(), config.hold().strandedMillis()),
                new SessionMemory(config.timeouts().vouchedMillis()),
                new RateLimit(config.limits().sessionRequestsPerSecond()),
                new RateLimit(config.limits().addressRequestsPerSecond()),
                new Drain(),
                metrics,
                traces);
    }
}
