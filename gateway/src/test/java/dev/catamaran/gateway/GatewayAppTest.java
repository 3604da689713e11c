package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The app as it is packaged: its settings come from the environment's names, health and metrics are on another port. */
@QuarkusTest
@QuarkusTestResource(RedisResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class GatewayAppTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    GatewayApp app;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @ConfigProperty(name = "catamaran.traces.endpoint")
    URI collector;

    @Test
    void isReadyOnceItKnowsTheLeases() {
        await().until(() -> at(management).get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void isAliveAsLongAsItsEventLoopsTurn() {
        for (String asked : new String[] {"/q/health/live", "/q/health/group/entry"}) {
            assertThat(at(management).get(asked).body()).contains("event loops turn");
        }
    }

    /** Its peer is nobody in this test, but it serves a home. */
    @Test
    void customersMayComeInWhileItServesAHome() {
        await().until(() -> at(management).get("/q/health/group/entry").statusCode() == 200);
    }

    @Test
    void servesThePublicApiAndKeepsManagementApart() {
        Caller api = at(app.port());
        assertThat(api.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(api.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(at(management).get("/q/metrics").body())
                .contains("catamaran_gateway_requests_seconds", "catamaran_gateway_held", "catamaran_gateway_retries")
                .contains(
                        "catamaran_gateway_requests_seconds_bucket",
                        "catamaran_gateway_instance_healthy",
                        "catamaran_gateway_sessions")
                .contains("catamaran_gateway_peer_hops", "catamaran_gateway_hold_seconds");
    }

    /** Spans leave uncompressed, so the bytes of the trace's id are in what arrives. */
    @Test
    void sendsItsSpansToTheCollectorThatIsNamed() {
        at(app.port())
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/api/me");
        await().until(() -> new Caller(collector).get("/").body().contains(TRACE));
    }

    private static Caller at(int port) {
        return new Caller(URI.create("http://127.0.0.1:" + port));
    }
}
