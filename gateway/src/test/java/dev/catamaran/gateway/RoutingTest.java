package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which region and which service a request goes to. */
class RoutingTest extends GatewayTest {

    private RegionFixture us;
    private RegionFixture eu;

    @BeforeEach
    void startBoth() {
        us = region("us").startServing();
        eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
    }

    @Test
    void aCustomerWhoseHomeIsServedHereStaysHere() {
        assertThat(eu.customerOf("eu").get("/api/accounts?limit=3").statusCode())
                .isEqualTo(200);
        assertThat(eu.payments.last().uri()).isEqualTo("/api/accounts?limit=3");
        assertThat(us.payments.seen()).isEmpty();
    }

    @Test
    void aCustomerWhoseHomeIsServedByThePeerGoesThere() {
        HttpResponse<String> answer =
                eu.customerOf("us").with("Idempotency-Key", "k1").post("/api/payments", "{\"amount\":5}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Region")).contains("stand-in");
        Seen seen = us.payments.last();
        assertThat(seen.body()).isEqualTo("{\"amount\":5}");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k1");
        assertThat(seen.header("X-Catamaran-Customer")).isEqualTo(RegionFixture.CUSTOMER.toString());
        assertThat(seen.header("X-Catamaran-Peer")).isNull();
        assertThat(eu.count("peer.hops")).isEqualTo(1);
    }

    /** Which of them counts is no decision of a gateway: the service refuses both, here and behind the peer. */
    @Test
    void twoIdempotencyKeysArriveAsTwo() {
        for (String home : new String[] {"eu", "us"}) {
            RawHttp.exchange(
                    eu.gateway().port(),
                    "POST /api/payments HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                            + eu.token(home).text()
                            + "\r\nIdempotency-Key: k1\r\nIdempotency-Key: \"k2\"\r\nContent-Length: 2\r\n\r\n{}");
        }
        assertThat(eu.payments.last().headers().getAll("Idempotency-Key")).containsExactly("k1", "\"k2\"");
        assertThat(us.payments.last().headers().getAll("Idempotency-Key")).containsExactly("k1", "\"k2\"");
    }

    @Test
    void theLeaseDecidesAndNotTheHome() {
        eu.controller.serving("us", "eu");
        Caller customer = eu.customerOf("us");
        await().until(() -> {
            customer.get("/api/accounts");
            return !eu.payments.seen().isEmpty();
        });
    }

    /** The region still has its services, but without a controller it has lost its lease, and nobody here could say to whom. */
    @Test
    void aGatewayWhoseControllerDiesHearsFromThePeerWhoServes() {
        eu.controller.die();
        us.controller.serving("eu", "eu").serving("eu", "us");

        await().atMost(Duration.ofSeconds(3)).until(() -> {
            eu.customerOf("eu").get("/api/accounts");
            return !us.payments.seen().isEmpty();
        });
    }

    @Test
    void nobodyWithoutTheSecretHearsWhoServes() {
        assertThat(new Caller(eu.peerUrl()).get("/peer/leases").statusCode()).isEqualTo(401);
    }

    @Test
    void aHoppedRequestNeverHopsBack() {
        us.controller.serving("us", "eu");
        await().until(() -> us.gateway().shared().leases().of("us").region().equals("eu"));

        assertThat(eu.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(200);
        assertThat(us.payments.seen()).hasSize(1);
        assertThat(eu.payments.seen()).isEmpty();
    }

    @Test
    void thePeerPortLetsNobodyInWithoutTheSecret() {
        Caller stranger = new Caller(eu.peerUrl()).with("X-Catamaran-Customer", RegionFixture.CUSTOMER.toString());
        assertThat(stranger.get("/api/accounts").statusCode()).isEqualTo(401);
        assertThat(stranger.with("X-Catamaran-Peer", "guess")
                        .get("/peer/sessions/x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(eu.payments.seen()).isEmpty();
    }

    /** As in the middle of a rotation: the session is good, and the region is only out of reach. */
    @Test
    void gatewaysWithDifferentSecretsDoNotTellACustomerToLogIn() {
        RegionFixture other = region("eu")
                .with("peer-gateway-url", us.peerUrl())
                .with("peer-secret", "a newer secret of the two gateways")
                .with("hold.budget-millis", "300")
                .startServing();

        HttpResponse<String> answer = other.customerOf("us").get("/api/accounts");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(other.customerOf("eu").get("/api/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignUpGoesToTheHomeItNames() {
        eu.caller().post("/api/customers", "{\"email\":\"a@b\",\"home\":\"us\"}");
        assertThat(us.identity.last().header("X-Catamaran-Home")).isEqualTo("us");
    }

    @Test
    void aSignUpWithoutAHomeStaysInTheRegionItCameTo() {
        eu.caller().post("/api/customers", "{\"email\":\"a@b\"}");
        assertThat(eu.identity.last().header("X-Catamaran-Home")).isEqualTo("eu");
    }

    @Test
    void aSignUpForAnUnknownHomeIsInvalidAndOneThatIsNoJsonMalformed() {
        HttpResponse<String> answer = eu.caller().post("/api/customers", "{\"home\":\"mars\"}");
        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.body()).contains("\"field\":\"home\"");
        for (String noText : new String[] {"7", "null", "[]"}) {
            HttpResponse<String> refused = eu.caller().post("/api/customers", "{\"home\":" + noText + "}");
            assertProblem(refused, 400, "malformed-request");
            assertThat(refused.body()).contains("\"field\":\"home\"");
        }
        assertProblem(eu.caller().post("/api/customers", "no json"), 400, "malformed-request");
        assertProblem(eu.caller().post("/api/customers", ""), 400, "malformed-request");
    }

    @Test
    void aLogInStaysHereWhileThisRegionServesAnybody() {
        eu.caller().post("/api/sessions", "{}");
        assertThat(eu.identity.seen()).hasSize(1);
    }

    @Test
    void aLogInGoesToThePeerWhenThisRegionServesNobody() {
        eu.controller.serving("eu", "us");
        await().until(() -> !eu.gateway().shared().leases().servesAny("eu"));
        eu.caller().post("/api/sessions", "{}");
        assertThat(us.identity.seen()).hasSize(1);
    }

    @Test
    void aStatementIsReadFromTheNearestCopy() {
        assertThat(eu.customerOf("us").get("/api/accounts/a1/statement?limit=2").statusCode())
                .isEqualTo(200);
        assertThat(eu.statements.seen()).hasSize(1);
        assertThat(us.statements.seen()).isEmpty();
    }

    @Test
    void aStatementThatTheNearestCopyDoesNotHaveIsReadWhereTheLeaseIs() {
        eu.statements.answers((request, what) -> StandInService.problem(request, 404, "not-found"));
        assertThat(eu.customerOf("us").get("/api/accounts/a1/statement").statusCode())
                .isEqualTo(200);
        assertThat(us.statements.seen()).hasSize(1);
        assertThat(eu.customerOf("eu").get("/api/accounts/a1/statement").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStatementIsReadWhereTheLeaseIsWhenNoCopyIsHere() {
        eu.statements.die();
        assertThat(eu.customerOf("us").get("/api/accounts/a1/statement").statusCode())
                .isEqualTo(200);
        assertThat(us.statements.seen()).hasSize(1);
        eu.statements.start();
    }
}
