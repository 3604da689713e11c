package dev.catamaran.payments;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A region that only follows: the service is up and waits. */
@QuarkusTest
@QuarkusTestResource(value = StandbyResource.class, restrictToAnnotatedClass = true)
class StandbyTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    private final Customer customer = Customer.ofEu();

    @Test
    void isHealthy() {
        await().untilAsserted(() -> given().baseUri("http://127.0.0.1")
                .port(port)
                .get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP")));
    }

    @Test
    void readsAndRefusesWritesForNow() {
        customer.request().get("/api/accounts").then().statusCode(200).body("accounts", empty());

        Response refused =
                customer.payOnce(UUID.randomUUID().toString(), UUID.randomUUID().toString(), 1, Customer.freshKey());

        refused.then().statusCode(503).header("Retry-After", "1");
        customer.request()
                .body("{\"currency\":\"EUR\",\"name\":\"x\"}")
                .post("/api/accounts")
                .then()
                .statusCode(503);
    }
}
