package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request that cannot be served now waits for its lease instead of failing. */
class HoldTest extends GatewayTest {

    @Test
    void aRequestForAHomeThatIsBeingTakenIsSlowAndNotFailed() {
        RegionFixture eu = region("eu").startServing();
        lease(eu, "us", "eu", "taking");

        CompletableFuture<HttpResponse<String>> answer = eu.customerOf("us").begin("GET", "/api/accounts", "");
        await().until(() -> eu.gateway().shared().room().held().get() == 1);
        assertThat(answer).isNotDone();
        eu.controller.serving("us", "eu");

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(eu.gateway().shared().room().held()).hasValue(0);
        assertThat(eu.meters.timer("catamaran.gateway.hold").count()).isEqualTo(1);
    }

    @Test
    void aRequestIsTriedAgainUntilTheGateIsOpen() {
        RegionFixture eu = region("eu").startServing();
        AtomicInteger tries = new AtomicInteger();
        eu.payments.answers((request, what) -> {
            if (tries.incrementAndGet() < 4) {
                StandInService.problem(request, 503, "gate-shut");
            } else {
                StandInService.ok(request);
            }
        });

        // not even a key: a shut gate means that nothing was done
        assertThat(eu.customerOf("eu").post("/api/accounts", "{}").statusCode()).isEqualTo(200);
        assertThat(eu.payments.seen()).hasSize(4);
        assertThat(eu.count("retries", "reason", "refused")).isEqualTo(3);
    }

    /** The link to the peer is cut, and the peer serves everybody: waiting here helps nobody, another way in may. */
    @Test
    void aGatewayThatCanHelpNobodySendsItsCallersElsewhere() {
        RegionFixture us = region("us").with("hold.stranded-millis", "400").startServing();
        assertThat(us.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(200);
        assertThat(us.gateway().helpful()).isTrue();
        lease(us, "us", "eu", "serving");

        HttpResponse<String> held = us.customerOf("us").get("/api/accounts");
        assertProblem(held, 503, "unavailable");
        assertThat(held.headers().firstValue("Connection")).contains("close");
        assertThat(us.gateway().helpful()).isFalse();
        assertThat(us.gateway().ready()).isTrue();

        us.controller.serving("us", "us");
        await().until(us.gateway()::helpful);
        assertThat(us.customerOf("us").get("/api/accounts").headers().firstValue("Connection"))
                .isEmpty();
    }

    @Test
    void afterTheBudgetItIsUnavailableAndSaysWhenToTryAgain() {
        RegionFixture eu = region("eu").with("hold.budget-millis", "300").startServing();
        lease(eu, "us", "us", "moving");
        long began = System.nanoTime();

        HttpResponse<String> answer = eu.customerOf("us").get("/api/accounts");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(290), Duration.ofSeconds(3));
    }

    @Test
    void aGateThatStaysShutIsSaidToBeShut() {
        RegionFixture eu = region("eu").with("hold.budget-millis", "200").startServing();
        eu.payments.answers((request, what) -> StandInService.problem(request, 503, "gate-shut"));

        assertProblem(eu.customerOf("eu").post("/api/payments", "{}"), 503, "gate-shut");
    }

    @Test
    void onlySoManyAreHeldAtOnce() {
        RegionFixture eu = region("eu")
                .with("hold.budget-millis", "2000")
                .with("hold.max-requests", "1")
                .startServing();
        lease(eu, "us", "us", "moving");
        CompletableFuture<HttpResponse<String>> first = eu.customerOf("us").begin("GET", "/api/accounts", "");
        await().until(() -> eu.gateway().shared().room().held().get() == 1);

        assertProblem(eu.customerOf("us").get("/api/accounts"), 503, "unavailable");
        assertThat(first).isNotDone();
        eu.controller.serving("us", "eu");
        assertThat(first.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsUnavailableIsAskedAgainOnlyWhereThatIsSafe() {
        RegionFixture eu = region("eu").with("hold.budget-millis", "1000").startServing();
        eu.payments.answers((request, what) -> {
            if (eu.payments.seen().size() == 1) {
                StandInService.problem(request, 503, "unavailable");
            } else {
                StandInService.ok(request);
            }
        });
        assertThat(eu.customerOf("eu").post("/api/payments", "{}").statusCode()).isEqualTo(503);
        eu.payments.seen().clear();
        Caller withKey = eu.customerOf("eu").with("Idempotency-Key", "k");
        assertThat(withKey.post("/api/payments", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestForADeadPeerWaitsForTheTakeover() {
        RegionFixture us = region("us").startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        us.gateway().stop().toCompletionStage().toCompletableFuture().join();

        CompletableFuture<HttpResponse<String>> answer =
                eu.customerOf("us").begin("POST", "/api/customers", "{\"home\":\"us\"}");
        await().until(() -> eu.gateway().shared().room().held().get() == 1);
        eu.controller.serving("us", "eu");

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(eu.identity.seen()).hasSize(1);
    }

    @Test
    void aRequestWaitsNoLongerThanItsBudgetForAServiceThatThePeerHasLost() {
        RegionFixture us = region("us").startServing();
        RegionFixture eu = region("eu")
                .with("peer-gateway-url", us.peerUrl())
                .with("hold.budget-millis", "600")
                .startServing();
        us.payments.die();

        assertProblem(eu.customerOf("us").get("/api/accounts"), 503, "unavailable");
    }

    @Test
    void theLastKnownLeasesStandWhileTheControllerIsAway() {
        RegionFixture eu = region("eu").startServing();
        eu.controller.die();
        assertThat(eu.customerOf("eu").get("/api/accounts").statusCode()).isEqualTo(200);

        eu.controller.serving("us", "eu");
        eu.controller.start();
        await().until(() -> eu.gateway().shared().leases().of("us").region().equals("eu"));
    }

    /** A region that takes over is cold: all at once, its first requests would only wait for one another. */
    @Test
    void heldRequestsGoOnAFewAtATime() {
        RegionFixture eu = region("eu").with("event-loops", "1").startServing();
        Queue<HttpServerRequest> unanswered = new ConcurrentLinkedQueue<>();
        eu.payments.answers((request, what) -> unanswered.add(request));
        List<CompletableFuture<HttpResponse<String>>> held = hold(eu, 12);

        eu.controller.serving("us", "eu");
        await().until(() -> unanswered.size() >= 4);
        assertThat(unanswered).hasSize(4);

        StandInService.ok(unanswered.remove());
        await().until(() -> unanswered.size() >= 5);
        assertThat(unanswered).hasSize(5);

        eu.payments.answers((request, what) -> StandInService.ok(request));
        unanswered.forEach(StandInService::ok);
        held.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(eu.payments.seen()).hasSize(12);
    }

    @Test
    void aServiceThatAnswersNobodyDoesNotKeepTheOthersFromTrying() {
        RegionFixture eu = region("eu").with("event-loops", "1").startServing();
        Queue<HttpServerRequest> unanswered = new ConcurrentLinkedQueue<>();
        eu.payments.answers((request, what) -> unanswered.add(request));
        List<CompletableFuture<HttpResponse<String>>> held = hold(eu, 8);

        eu.controller.serving("us", "eu");

        await().until(() -> unanswered.size() == 8);
        unanswered.forEach(StandInService::ok);
        held.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private static List<CompletableFuture<HttpResponse<String>>> hold(RegionFixture region, int requests) {
        lease(region, "us", "us", "moving");
        List<CompletableFuture<HttpResponse<String>>> held = Stream.generate(
                        () -> region.customerOf("us").begin("GET", "/api/accounts", ""))
                .limit(requests)
                .toList();
        await().until(() -> region.gateway().shared().room().held().get() == requests);
        return held;
    }

    private static void lease(RegionFixture region, String home, String holder, String state) {
        region.controller.lease(home, holder, state);
        await().until(() -> region.gateway().shared().leases().of(home).state().equals(state));
    }
}
