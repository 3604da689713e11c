package dev.catamaran.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins every key and default: a change of one is a change for whoever runs a gateway. */
class GatewayConfigTest {

    @Test
    void theDefaultsAreThoseOfTheReference() {
        GatewayConfig config = read(Map.of());
        assertThat(config.eventLoops()).isZero();
        assertThat(config.trustedProxies()).isEmpty();
        assertThat(config.trustedCa()).isEmpty();
        assertThat(config.hold().budgetMillis()).isEqualTo(5_000);
        assertThat(config.hold().maxRequests()).isEqualTo(5_000);
        assertThat(config.sessionCookie()).isEqualTo("__Host-catamaran-session");
        assertThat(config.sessionKeyAlso()).isEmpty();
        assertThat(config.peerSecretAlso()).isEmpty();
        assertThat(config.hold().strandedMillis()).isEqualTo(3_000);
        assertThat(config.hold().backOffMillis()).isEqualTo(25);
        assertThat(config.hold().longestBackOffMillis()).isEqualTo(200);
        assertThat(config.limits().bodyBytes()).isEqualTo(8 * 1024);
        assertThat(config.limits().strangerBodyBytes()).isEqualTo(4 * 1024);
        assertThat(config.limits().bodiesBytes()).isZero();
        assertThat(config.limits().connections()).isZero();
        assertThat(config.limits().answerBytes()).isEqualTo(4 * 1024 * 1024);
        assertThat(config.limits().headerBytes()).isEqualTo(16 * 1024);
        assertThat(config.limits().requestLineBytes()).isEqualTo(4 * 1024);
        assertThat(config.limits().sessionRequestsPerSecond()).isEqualTo(500);
        assertThat(config.limits().addressRequestsPerSecond()).isEqualTo(2_000);
        assertThat(config.timeouts().localConnectMillis()).isEqualTo(250);
        assertThat(config.timeouts().peerConnectMillis()).isEqualTo(1_000);
        assertThat(config.timeouts().answerMillis()).isEqualTo(5_000);
        assertThat(config.timeouts().bodyMillis()).isEqualTo(10_000);
        assertThat(config.timeouts().headMillis()).isEqualTo(10_000);
        assertThat(config.timeouts().redisMillis()).isEqualTo(200);
        assertThat(config.timeouts().peerSessionMillis()).isEqualTo(500);
        assertThat(config.timeouts().vouchedMillis()).isEqualTo(5_000);
        assertThat(config.timeouts().idleSeconds()).isEqualTo(60);
        assertThat(config.timeouts().drainMillis()).isEqualTo(10_000);
        assertThat(config.health().everyMillis()).isEqualTo(1_000);
        assertThat(config.health().timeoutMillis()).isEqualTo(800);
        assertThat(config.health().outMillis()).isEqualTo(1_000);
        assertThat(config.pools().local()).isEqualTo(128);
        assertThat(config.pools().peer()).isEqualTo(512);
        assertThat(config.pools().waiting()).isEqualTo(5_000);
        assertThat(config.pools().keepAliveSeconds()).isEqualTo(15);
    }

    @Test
    void severalInstancesAreSeparatedByCommas() {
        GatewayConfig config = read(Map.of(
                "catamaran.gateway.payments.urls", "http://127.0.0.1:1,http://127.0.0.1:2",
                "catamaran.gateway.payments.health-urls", "http://127.0.0.1:3,http://127.0.0.1:4"));
        assertThat(config.payments().urls()).hasSize(2);
        assertThat(config.payments().healthUrls().orElseThrow()).hasSize(2);
        assertThat(config.identity().healthUrls()).isEmpty();
    }

    private static GatewayConfig read(Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        for (String text : new String[] {"region", "peer", "host", "peer-secret", "session-key"}) {
            values.put("catamaran.gateway." + text, text);
        }
        for (String port : new String[] {"port", "peer-port"}) {
            values.put("catamaran.gateway." + port, "0");
        }
        for (String url : new String[] {
            "redis-url", "controller-url", "peer-gateway-url", "identity.urls", "payments.urls", "statements.urls"
        }) {
            values.put("catamaran.gateway." + url, "http://127.0.0.1:1");
        }
        values.putAll(more);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
