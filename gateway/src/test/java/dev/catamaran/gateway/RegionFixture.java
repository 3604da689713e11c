package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.trace.Traces;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One region in a test: a real gateway on a Vert.x of its own, stand-ins for its services and its controller. */
final class RegionFixture implements AutoCloseable {

    static final String SESSION_KEY = "Y2F0YW1hcmFuLXRlc3Qtc2Vzc2lvbi1rZXktMzItYnk=";
    static final UUID CUSTOMER = UUID.fromString("019aa000-0000-7000-8000-000000000001");
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    final StandInService identity;
    final StandInService payments;
    final StandInService payments2;
    final StandInService statements;
    final StandInController controller;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Vertx own =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(4).setWorkerPoolSize(2));
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final String region;
    private final Map<String, String> config = new HashMap<>();
    private Traces traces = Traces.withoutSpans();
    private Gateway gateway;

    RegionFixture(Vertx vertx, String region, String redisUrl) {
        this.region = region;
        own.exceptionHandler(uncaught::add);
        identity = new StandInService(vertx);
        payments = new StandInService(vertx);
        payments2 = new StandInService(vertx);
        statements = new StandInService(vertx);
        controller = new StandInController(vertx);
        with("region", region).with("peer", region.equals("eu") ? "us" : "eu");
        with("host", "127.0.0.1").with("port", "0").with("peer-port", "0");
        with("redis-url", redisUrl).with("controller-url", controller.url());
        with("peer-gateway-url", NOBODY).with("peer-secret", "the peer secret of two test gateways");
        with("session-key", SESSION_KEY);
        upstream("identity", identity).upstream("payments", payments).upstream("statements", statements);
        with("event-loops", "2").with("health.every-millis", "50");
    }

    RegionFixture with(String key, Object value) {
        config.put("catamaran.gateway." + key, value.toString());
        return this;
    }

    RegionFixture with(Traces spans) {
        traces = spans;
        return this;
    }

    RegionFixture twoPayments() {
        String both = payments.url() + "," + payments2.url();
        return with("payments.urls", both).with("payments.health-urls", both);
    }

    RegionFixture start() {
        GatewayConfig settings = new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(config)
                .build()
                .getConfigMapping(GatewayConfig.class);
        gateway = new Gateway(own, settings, meters, traces);
        Waits.on(gateway.start(), Duration.ofSeconds(10));
        return this;
    }

    /** Both regions serve their own home, and the gateway knows. */
    RegionFixture startServing() {
        controller.serving("eu", "eu").serving("us", "us");
        start();
        await().until(gateway::ready);
        return this;
    }

    Gateway gateway() {
        return gateway;
    }

    URI peerUrl() {
        return URI.create("http://127.0.0.1:" + gateway.peerPort());
    }

    Caller caller() {
        return new Caller(URI.create("http://127.0.0.1:" + gateway.port()));
    }

    Caller customerOf(String home) {
        return caller().with("Authorization", "Bearer " + token(home).text());
    }

    /** A session that the region has issued, unknown to every Redis. */
    SessionToken token(String home) {
        Instant now = Instant.now();
        return SessionToken.issue(
                SessionKey.parse(SESSION_KEY), region, List.of(CUSTOMER), home, now, now.plusSeconds(3600));
    }

    double count(String meter, String... tags) {
        return meters.counter("catamaran.gateway." + meter, tags).count();
    }

    @Override
    public void close() {
        if (gateway != null) {
            Waits.on(gateway.stop(), Duration.ofSeconds(15));
        }
        Waits.on(own.close(), Duration.ofSeconds(10));
        identity.close();
        payments.close();
        payments2.close();
        statements.close();
        controller.close();
        assertThat(uncaught).as("faults that nobody has caught").isEmpty();
    }

    private RegionFixture upstream(String name, StandInService service) {
        return with(name + ".urls", service.url()).with(name + ".health-urls", service.url());
    }
}
