package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.config.HoldConfig;
import dev.catamaran.gateway.forward.Carrier;
import dev.catamaran.gateway.forward.Outbound;
import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.metrics.GatewayMetrics;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All journeys of one event loop. Tells each of them when a lease has changed. */
public final class Journeys {

    private final Vertx vertx;
    private final HoldConfig config;
    private final Carrier carrier;
    private final LeaseTable leases;
    private final HoldRoom room;
    private final Stranded stranded;
    private final GatewayMetrics metrics;
    private final Compass compass;
    private final SlowStart slowStart = new SlowStart();
    private final Set<Journey> underWay = new LinkedHashSet<>();
    private Runnable follower;

    public Journeys(
            Vertx vertx,
            GatewayConfig config,
            Carrier carrier,
            LeaseTable leases,
            HoldRoom room,
            Stranded stranded,
            GatewayMetrics metrics) {
        this.vertx = vertx;
        this.config = config.hold();
        this.carrier = carrier;
        this.leases = leases;
        this.room = room;
        this.stranded = stranded;
        this.metrics = metrics;
        this.compass = new Compass(leases, config.region(), config.peer());
    }

    /** Called on the event loop that these journeys run on. */
    public void open() {
        Context loop = vertx.getOrCreateContext();
        follower = () -> loop.runOnContext(nothing -> leasesChanged());
        leases.follow(follower);
    }

    public void close() {
        leases.unfollow(follower);
    }

    /** @param home whose lease counts; null where it is any */
    public Journey begin(Outbound request, String home, boolean repeatable, Ending ending) {
        Journey journey = new Journey(this, request, home, repeatable, ending);
        underWay.add(journey);
        journey.step();
        return journey;
    }

    private void leasesChanged() {
        List.copyOf(underWay).forEach(Journey::leasesChanged);
    }

    void over(Journey journey) {
        underWay.remove(journey);
    }

    Vertx vertx() {
        return vertx;
    }

    HoldConfig config() {
        return config;
    }

    Carrier carrier() {
        return carrier;
    }

    LeaseTable leases() {
        return leases;
    }

    HoldRoom room() {
        return room;
    }

    boolean stranded() {
        return stranded.now();
    }

    GatewayMetrics metrics() {
        return metrics;
    }

    SlowStart slowStart() {
        return slowStart;
    }

    Compass compass() {
        return compass;
    }
}
