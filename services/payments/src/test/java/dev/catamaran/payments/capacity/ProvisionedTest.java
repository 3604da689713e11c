package dev.catamaran.payments.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instance of two payments a second. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ProvisionedTest.SmallMachine.class)
class ProvisionedTest {

    private static final long INTERVAL_MILLIS = 500;

    /** Fewer threads than calls that wait. */
    public static final class SmallMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "catamaran.payments.provisioned.per-second", "2",
                    "catamaran.payments.provisioned.longest-wait", "2s",
                    "quarkus.thread-pool.max-threads", "2");
        }
    }

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private final Customer payer = Customer.ofEu();
    private String from;
    private String to;

    /** The deposit's answer comes after its turn: nobody is in the queue then. */
    @BeforeEach
    void openAccounts() {
        from = payer.account("EUR");
        to = payer.account("EUR");
        await().until(() -> payer.deposit(from, 1_000, Customer.freshKey()).statusCode() == 201);
    }

    @Test
    void spacesPaymentsThatComeTogether() throws Exception {
        long began = System.nanoTime();

        List<Integer> answers = AtOnce.run(3, 3, i -> pay().statusCode());

        assertThat(answers).containsOnly(201);
        assertThat(millisSince(began)).isGreaterThanOrEqualTo(2 * INTERVAL_MILLIS);
    }

    @Test
    void refusesWhatWouldWaitTooLongAndSaysWhenToComeBack() throws Exception {
        List<Response> answers = AtOnce.run(20, 20, i -> pay());

        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() == 503).toList();
        assertThat(answers.size() - refused.size()).isBetween(1, 19);
        refused.forEach(answer -> answer.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("urn:catamaran:problem:unavailable")));
        RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(management)
                .get("/q/metrics")
                .then()
                .body(containsString("catamaran_provisioned_wait_seconds_count"))
                .body(not(containsString("catamaran_provisioned_refused_total 0.0")));
    }

    @Test
    void keepsNoThreadFromOtherCallsWhilePaymentsWait() throws Exception {
        List<CompletableFuture<Integer>> waiting = List.of(paying(), paying(), paying(), paying());

        assertThat(payer.balance(from)).isPositive();

        assertThat(waiting).anyMatch(payment -> !payment.isDone());
        assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(201);
    }

    private CompletableFuture<Integer> paying() {
        return CompletableFuture.supplyAsync(() -> pay().statusCode());
    }

    private Response pay() {
        return payer.payOnce(from, to, 1, Customer.freshKey());
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
