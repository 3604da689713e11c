package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.gateway.contract.Service;
import dev.catamaran.testkit.fuzz.Fuzz;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random requests, and what is no request. With services that do whatever reaches them, so a refusal must come before. */
class FuzzTest extends GatewayTest {

    @Test
    void sendsOnNothingThatItRefuses() throws Exception {
        RegionFixture eu = region("eu").startServing();
        Map<String, String> proof =
                Map.of("Authorization", "Bearer " + eu.token("eu").text());

        Fuzz.of(URI.create("http://127.0.0.1:" + eu.gateway().port()), Map.of())
                .calling("POST /api/customers", "POST /api/sessions", "DELETE /api/sessions/current", "GET /api/me")
                .calling(
                        "POST /api/accounts",
                        "GET /api/accounts",
                        "GET /api/accounts/a",
                        "POST /api/accounts/a/deposits")
                .calling("GET /api/accounts/a/statement?limit=1", "POST /api/payments", "GET /api/payments/a")
                .calling("POST /api/payments/a/refunds", "GET /", "GET /assets/page.js", "GET /peer/ready")
                .openToAll()
                .run(call -> proof, () -> received(eu), () -> requireHealth(eu));
    }

    @Test
    void letsNobodyInWhereItsPeerComesIn() throws Exception {
        RegionFixture eu = region("eu").startServing();

        Fuzz.of(eu.peerUrl(), Map.of())
                .calling("GET /peer/ready", "GET /peer/leases", "GET /peer/sessions/a", "DELETE /peer/sessions/a")
                .calling("GET /api/me", "POST /api/payments")
                .openToAll()
                .run(call -> Map.of("X-Catamaran-Customer", RegionFixture.CUSTOMER.toString()), () -> received(eu));

        assertThat(received(eu)).isEqualTo("0 0 0");
    }

    private static String received(RegionFixture region) {
        return "%d %d %d"
                .formatted(
                        region.identity.seen().size(),
                        region.payments.seen().size(),
                        region.statements.seen().size());
    }

    private static void requireHealth(RegionFixture region) {
        for (Service service : Service.values()) {
            assertThat(region.gateway().shared().upstreams().of(service).all())
                    .allMatch(instance -> instance.usable(System.nanoTime()));
        }
        assertThat(region.count("retries", "reason", "broken") + region.count("retries", "reason", "unsent"))
                .isZero();
    }
}
