package dev.catamaran.gateway;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.contract.Service;
import dev.catamaran.gateway.lease.LeaseFollower;
import dev.catamaran.gateway.lease.PeerLeases;
import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.trace.Traces;
import dev.catamaran.gateway.upstream.Address;
import dev.catamaran.gateway.upstream.HealthWatch;
import dev.catamaran.gateway.upstream.Instance;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

/** A whole gateway on one Vert.x: starts, stops without dropping anybody, says whether it is ready. */
final class Gateway {

    private static final long DRAIN_LOOK_MILLIS = 10;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Shared shared;
    private final ConcurrentLinkedDeque<Loop> loops = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<String> deployments = new ConcurrentLinkedDeque<>();

    Gateway(Vertx vertx, GatewayConfig config, MeterRegistry registry, Traces traces) {
        this.vertx = vertx;
        this.config = config;
        this.shared = Shared.of(config, new GatewayMetrics(registry), traces);
        showHealth();
    }

    Future<Void> start() {
        int count = shared.loops();
        DeploymentOptions once = new DeploymentOptions();
        LeaseFollower follower = new LeaseFollower(
                Address.of(config.controllerUrl()), shared.upstreams().trust(), shared.leases());
        return Future.all(
                        vertx.deployVerticle(follower, once),
                        vertx.deployVerticle(secondOpinion(follower), once),
                        vertx.deployVerticle(new HealthWatch(shared.upstreams(), config.health()), once))
                .compose(helpers -> {
                    deployments.addAll(helpers.<String>list());
                    return vertx.deployVerticle(this::newLoop, new DeploymentOptions().setInstances(count));
                })
                .map(deployments::add)
                .mapEmpty();
    }

    /** Also while anybody is held: a controller that hangs still looks alive for seconds. */
    private PeerLeases secondOpinion(LeaseFollower follower) {
        return new PeerLeases(
                shared.upstreams().peer(),
                shared.upstreams().trust(),
                config.peerSecret(),
                shared.leases(),
                () -> follower.isAway() || shared.room().held().get() > 0);
    }

    /** Listening, and told by the controller where to send whom. */
    boolean ready() {
        return !loops.isEmpty() && shared.leases().known() && !shared.drain().closing();
    }

    /** Ready, and of use to somebody. */
    boolean helpful() {
        return ready() && !shared.stranded().now();
    }

    /** Ends once every event loop has run it. */
    CompletableFuture<Void> onEveryLoop(Runnable task) {
        return CompletableFuture.allOf(
                loops.stream().map(loop -> loop.run(task)).toArray(CompletableFuture[]::new));
    }

    int port() {
        return loops.getFirst().port();
    }

    int peerPort() {
        return loops.getFirst().peerPort();
    }

    Shared shared() {
        return shared;
    }

    /** Waits for the requests inside, up to the drain time, then closes everything. A second stop finds nothing to do. */
    Future<Void> stop() {
        shared.drain().close();
        Promise<Void> empty = Promise.promise();
        long deadline = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(config.timeouts().drainMillis());
        vertx.setPeriodic(DRAIN_LOOK_MILLIS, timer -> {
            if (shared.drain().inside() == 0 || System.nanoTime() - deadline >= 0) {
                vertx.cancelTimer(timer);
                empty.complete();
            }
        });
        return empty.future().compose(drained -> undeploy());
    }

    private Future<Void> undeploy() {
        List<Future<Void>> closing = new ArrayList<>();
        for (String id = deployments.poll(); id != null; id = deployments.poll()) {
            closing.add(vertx.undeploy(id));
        }
        return Future.join(closing).mapEmpty();
    }

    private Loop newLoop() {
        Loop loop = new Loop(shared);
        loops.add(loop);
        return loop;
    }

    private void showHealth() {
        shared.metrics().showHeld(shared.room().held());
        shared.metrics().showBodies(shared.bodies().taken());
        for (Service service : Service.values()) {
            shared.upstreams().of(service).all().forEach(instance -> show(service.label(), instance));
        }
        show("peer", shared.upstreams().peer());
    }

    private void show(String service, Instance instance) {
        shared.metrics()
                .showInstance(
                        service,
                        instance.name(),
                        () -> instance.usable(System.nanoTime()),
                        instance::refusedCertificates);
    }
}
