package dev.catamaran.gateway;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.door.Admission;
import dev.catamaran.gateway.door.BodyReader;
import dev.catamaran.gateway.door.CallerAddress;
import dev.catamaran.gateway.door.Connections;
import dev.catamaran.gateway.door.Departure;
import dev.catamaran.gateway.door.Doors;
import dev.catamaran.gateway.door.FrontDoor;
import dev.catamaran.gateway.door.HeapShares;
import dev.catamaran.gateway.door.PeerDoor;
import dev.catamaran.gateway.door.Reception;
import dev.catamaran.gateway.door.Replies;
import dev.catamaran.gateway.door.SessionDesk;
import dev.catamaran.gateway.door.SignOut;
import dev.catamaran.gateway.door.SignUpHome;
import dev.catamaran.gateway.forward.Carrier;
import dev.catamaran.gateway.journey.Journeys;
import dev.catamaran.gateway.session.PeerSessions;
import dev.catamaran.gateway.session.RedisSessions;
import dev.catamaran.gateway.session.SessionCheck;
import dev.catamaran.platform.session.SessionKey;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** All of the gateway that one event loop needs: its listeners, its Redis connection, its pools. No request changes loops. */
final class Loop extends AbstractVerticle {

    private final Shared shared;
    private RedisSessions redis;
    private Journeys journeys;
    private Doors doors;

    Loop(Shared shared) {
        this.shared = shared;
    }

    @Override
    public void start(Promise<Void> started) {
        GatewayConfig config = shared.config();
        redis = new RedisSessions(vertx, config.redisUrl(), config.timeouts().redisMillis());
        Carrier carrier = new Carrier(vertx, config, shared.upstreams(), shared.metrics(), shared.traces());
        journeys = new Journeys(
                vertx, config, carrier, shared.leases(), shared.room(), shared.stranded(), shared.metrics());
        journeys.open();
        Replies replies = new Replies(config.region(), shared.drain(), shared.stranded());
        Connections callers = new Connections(
                HeapShares.connections(config.limits(), shared.loops()),
                config.timeouts().connectionSeconds(),
                shared.metrics());
        doors = new Doors(vertx, config, replies, callers);
        SessionDesk desk = new SessionDesk(redis, shared.memory());
        PeerDoor back = new PeerDoor(
                both(config.peerSecret(), config.peerSecretAlso()),
                carrier,
                desk,
                shared.leases(),
                replies,
                shared.drain());
        FrontDoor front = front(
                carrier,
                new Reception(replies, shared.drain(), callers, shared.bodies(), shared.metrics(), shared.traces()));
        redis.open().compose(opened -> doors.open(front, back)).onComplete(started);
    }

    private FrontDoor front(Carrier carrier, Reception reception) {
        GatewayConfig config = shared.config();
        PeerSessions theirs = new PeerSessions(
                carrier,
                config.timeouts().peerSessionMillis(),
                config.timeouts().peerSilenceMillis());
        List<SessionKey> keys = both(config.sessionKey(), config.sessionKeyAlso()).stream()
                .map(SessionKey::parse)
                .toList();
        SessionCheck sessions = new SessionCheck(keys, shared.memory(), redis, theirs, shared.metrics());
        CallerAddress address = new CallerAddress(config.trustedProxies().orElse(List.of()));
        return new FrontDoor(
                reception,
                new Admission(sessions, config.sessionCookie(), shared.sessionRate(), shared.addressRate(), address),
                sessions,
                new BodyReader(vertx, config.limits(), config.timeouts().bodyMillis()),
                new Departure(
                        journeys,
                        new SignUpHome(shared.leases(), config.region()),
                        new SignOut(shared.memory(), redis, theirs),
                        address));
    }

    private static List<String> both(String first, Optional<String> also) {
        return Stream.concat(Stream.of(first), also.stream()).toList();
    }

    @Override
    public void stop(Promise<Void> stopped) {
        journeys.close();
        doors.close().onComplete(closed -> {
            redis.close();
            stopped.handle(closed);
        });
    }

    /** Ends once the event loop has run it. */
    CompletableFuture<Void> run(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(now -> {
            task.run();
            done.complete(null);
        });
        return done;
    }

    int port() {
        return doors.port();
    }

    int peerPort() {
        return doors.peerPort();
    }
}
