package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens to a request whose answer never comes. */
class BrokenConnectionTest extends GatewayTest {

    @Test
    void aRequestWithAKeyGoesToAnotherInstanceWhenTheFirstDiesInTheMiddle() {
        RegionFixture eu = region("eu").twoPayments().startServing();
        eu.payments.answers((request, what) -> request.connection().close());

        for (int i = 0; i < 4; i++) {
            Caller customer = eu.customerOf("eu").with("Idempotency-Key", "k" + i);
            assertThat(customer.post("/api/payments", "{\"n\":" + i + "}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(eu.payments.seen()).isNotEmpty();
        assertThat(eu.payments2.seen()).hasSize(4);
        assertThat(eu.count("retries", "reason", "broken")).isPositive();
    }

    @Test
    void aRequestWithoutAKeyIsNotSentTwice() {
        RegionFixture eu = region("eu").startServing();
        eu.payments.answers((request, what) -> request.connection().close());

        assertProblem(eu.customerOf("eu").post("/api/payments", "{}"), 502, "region-unreachable");
        assertThat(eu.payments.seen()).hasSize(1);
    }

    @Test
    void theSameGoesForARequestThatBreaksBehindThePeer() {
        RegionFixture us = region("us").twoPayments().startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        us.payments.answers((request, what) -> request.connection().close());
        us.payments2.answers((request, what) -> request.connection().close());

        assertProblem(eu.customerOf("us").post("/api/payments", "{}"), 502, "region-unreachable");
        assertThat(us.payments.seen().size() + us.payments2.seen().size()).isEqualTo(1);

        us.payments2.answers((request, what) -> StandInService.ok(request));
        Caller withKey = eu.customerOf("us").with("Idempotency-Key", "k");
        assertThat(withKey.post("/api/payments", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeTimesOut() {
        RegionFixture eu = region("eu").with("timeouts.answer-millis", "200").startServing();
        eu.payments.answers((request, what) -> {});

        assertProblem(eu.customerOf("eu").get("/api/accounts"), 504, "timed-out");
    }

    @Test
    void aRequestStuckInAHangingLinkGoesOnAsSoonAsTheLeaseHasMoved() {
        RegionFixture us = region("us").startServing();
        try (HangingLink link = new HangingLink(vertx, us.peerUrl())) {
            // checked seldom, so that the peer still counts as there: the moment after a link has begun to hang
            RegionFixture eu = region("eu")
                    .with("peer-gateway-url", link.url())
                    .with("health.every-millis", "60000")
                    .startServing();
            // the session is known here afterwards, so that nobody has to ask the peer for it
            Caller customer = eu.customerOf("us");
            assertThat(customer.get("/api/accounts").statusCode()).isEqualTo(200);
            link.hang();
            CompletableFuture<HttpResponse<String>> answer = customer.begin("GET", "/api/accounts", "");
            await().until(() -> eu.gateway().shared().upstreams().peer().open() == 1);
            long moved = System.nanoTime();
            eu.controller.serving("us", "eu");

            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - moved)).isLessThan(Duration.ofSeconds(2));
            assertThat(eu.count("retries", "reason", "rerouted")).isEqualTo(1);
            assertThat(eu.gateway().shared().upstreams().peer().open()).isZero();
        }
    }

    @Test
    void connectionsFromBeforeAnOutageAreNotUsedAfterIt() {
        RegionFixture us = region("us").startServing();
        try (HangingLink link = new HangingLink(vertx, us.peerUrl())) {
            RegionFixture eu = region("eu")
                    .with("peer-gateway-url", link.url())
                    .with("health.timeout-millis", "100")
                    .startServing();
            assertThat(eu.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(200);
            link.hang();
            await().until(() -> !eu.gateway().shared().upstreams().peer().ready());
            link.heal();
            await().until(() -> eu.gateway().shared().upstreams().peer().ready());

            assertThat(eu.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCallerWhoLeavesIsNotHeldAnyLonger() {
        RegionFixture eu = region("eu").startServing();
        eu.controller.lease("us", "us", "moving");
        await().until(() -> !eu.gateway().shared().leases().of("us").serving());
        String request = "GET /api/accounts HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                + eu.token("us").text() + "\r\n\r\n";
        Thread leaving = new Thread(() -> RawHttp.sendAndLeave(
                eu.gateway().port(),
                request,
                () -> eu.gateway().shared().room().held().get() == 1));
        leaving.start();
        await().until(() -> !leaving.isAlive());
        await().until(() -> eu.gateway().shared().room().held().get() == 0);
        assertThat(eu.gateway().shared().drain().inside()).isZero();
    }
}
