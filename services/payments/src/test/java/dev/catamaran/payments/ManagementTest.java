package dev.catamaran.payments;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ManagementTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void isReadyWhenItsDatabaseAnswers() {
        await().untilAsserted(() ->
                management("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
        management("/q/health/live").then().statusCode(200);
    }

    @Test
    void countsPaymentsByOutcome() {
        Customer payer = Customer.ofEu();
        payer.pay(payer.accountWith(0), Customer.ofEu().accountWith(0), 1, Customer.freshKey())
                .then()
                .statusCode(402);

        management("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("catamaran_payments_total{kind=\"payment\",outcome=\"insufficient-funds\"}"));
    }

    @Test
    void countsFromNoughtWhatHasNotHappenedYet() {
        management("/q/metrics")
                .then()
                .body(containsString("catamaran_payments_total{kind=\"refund\",outcome=\"failed\"} 0.0"));
    }

    @Test
    void showsHowLongPaymentsWaitedForTheirTurnAndThatNoneWasRefused() {
        management("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("catamaran_provisioned_wait_seconds_max 0.0"))
                .body(containsString("catamaran_provisioned_refused_total 0.0"));
    }

    @Test
    void publishesItsContract() {
        management("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/payments/{id}/refunds"))
                .body(containsString("- reversal"));
    }

    @Test
    void keepsManagementOffTheApiPort() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/health").then().statusCode(404);
    }

    private Response management(String path) {
        return given().baseUri("http://127.0.0.1").port(port).get(path);
    }
}
