package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.gateway.contract.Service;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Which of several local instances gets a request. */
class InstancesTest extends GatewayTest {

    @Test
    void theInstanceWithTheFewestOpenRequestsGetsTheNextOne() {
        RegionFixture eu = region("eu").twoPayments().startServing();
        List<HttpServerRequest> stuck = new CopyOnWriteArrayList<>();
        eu.payments.answers((request, what) -> stuck.add(request));
        eu.payments2.answers((request, what) -> stuck.add(request));
        List<CompletableFuture<HttpResponse<String>>> answers = new CopyOnWriteArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int sent = i;
            answers.add(eu.customerOf("eu").begin("GET", "/api/accounts", ""));
            await().until(() -> stuck.size() == sent);
        }

        assertThat(eu.payments.seen()).hasSize(3);
        assertThat(eu.payments2.seen()).hasSize(3);
        stuck.forEach(StandInService::ok);
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
    }

    @Test
    void anInstanceThatIsGoneIsNotNoticedByCallersAndComesBackByItself() {
        RegionFixture eu =
                region("eu").twoPayments().with("health.out-millis", "200").startServing();
        eu.payments.die();
        for (int i = 0; i < 10; i++) {
            // without a key: a connection that was never made may be tried elsewhere
            assertThat(eu.customerOf("eu").post("/api/accounts", "{}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(eu.payments2.seen()).hasSize(10);

        eu.payments.start();
        await().until(() -> {
            eu.customerOf("eu").get("/api/accounts");
            return !eu.payments.seen().isEmpty();
        });
    }

    @Test
    void anInstanceThatIsNotReadyGetsNothingUntilItIs() {
        RegionFixture eu = region("eu").twoPayments().startServing();
        eu.payments.ready(false);
        await().until(() -> !eu.gateway()
                .shared()
                .upstreams()
                .of(Service.PAYMENTS)
                .all()
                .get(0)
                .ready());
        for (int i = 0; i < 10; i++) {
            eu.customerOf("eu").get("/api/accounts");
        }
        assertThat(eu.payments.seen()).isEmpty();

        eu.payments.ready(true);
        await().until(() -> {
            eu.customerOf("eu").get("/api/accounts");
            return !eu.payments.seen().isEmpty();
        });
    }

    @Test
    void anInstanceThatFailsIsLeftAloneForAWhile() {
        RegionFixture eu =
                region("eu").twoPayments().with("health.out-millis", "60000").startServing();
        eu.payments.answers(503);
        for (int i = 0; i < 10; i++) {
            eu.customerOf("eu").post("/api/payments", "{}");
        }
        assertThat(eu.payments.seen()).hasSize(1);
        assertThat(eu.payments2.seen()).hasSize(9);
    }

    /** What a customer's own data may cause: a fault, a slow answer, a large one, a lock in the way. */
    @Test
    void anInstanceIsNotLeftAloneForWhatOneCustomerMayCause() {
        RegionFixture eu = region("eu")
                .twoPayments()
                .with("health.out-millis", "60000")
                .with("timeouts.answer-millis", "200")
                .with("limits.answer-bytes", "1000")
                .startServing();
        eu.payments.answers(500);
        eu.payments2.answers(500);
        assertThat(eu.customerOf("eu").get("/api/accounts").statusCode()).isEqualTo(500);
        eu.payments.answers((request, what) -> {});
        eu.payments2.answers((request, what) -> {});
        assertProblem(eu.customerOf("eu").get("/api/accounts"), 504, "timed-out");
        eu.payments.answers((request, what) -> request.response().end("x".repeat(1_001)));
        eu.payments2.answers((request, what) -> request.response().end("x".repeat(1_001)));
        assertProblem(eu.customerOf("eu").get("/api/accounts"), 500, "internal-error");

        eu.payments.answers((request, what) -> StandInService.problem(request, 503, "contended"));
        eu.payments2.answers((request, what) -> StandInService.problem(request, 503, "contended"));
        assertThat(eu.customerOf("eu").post("/api/payments", "{}").statusCode()).isEqualTo(503);

        assertThat(eu.payments.seen().size() + eu.payments2.seen().size())
                .as("sent once each")
                .isEqualTo(4);
        assertThat(eu.gateway().shared().upstreams().of(Service.PAYMENTS).all())
                .allMatch(instance -> instance.usable(System.nanoTime()));
    }

    @Test
    void anAnswerThatIsTooLargeIsFinalBehindThePeerToo() {
        RegionFixture us = region("us").with("limits.answer-bytes", "1000").startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        us.payments.answers((request, what) -> request.response().end("x".repeat(1_001)));

        assertProblem(eu.customerOf("us").get("/api/accounts"), 500, "internal-error");
        assertThat(us.payments.seen()).hasSize(1);
    }

    @Test
    void theOnlyInstanceIsStillAskedAfterItHasFailed() {
        RegionFixture eu = region("eu").with("health.out-millis", "60000").startServing();
        eu.payments.answers(503);
        assertThat(eu.customerOf("eu").post("/api/payments", "{}").statusCode()).isEqualTo(503);
        eu.payments.answers(200);
        assertThat(eu.customerOf("eu").get("/api/accounts").statusCode()).isEqualTo(200);
    }
}
