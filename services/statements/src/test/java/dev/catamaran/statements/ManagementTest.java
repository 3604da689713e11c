package dev.catamaran.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = {@ResourceArg(name = "migrate", value = "payments")})
class ManagementTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void isReadyWhenItsDatabaseAnswers() {
        management("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        management("/q/health/live").then().statusCode(200);
    }

    @Test
    void publishesMetricsAndItsContract() {
        management("/q/metrics").then().statusCode(200);
        management("/q/openapi").then().statusCode(200).body(containsString("/api/accounts/{id}/statement"));
    }

    @Test
    void keepsManagementOffTheApiPort() {
        given().get("/q/metrics").then().statusCode(404);
    }

    private Response management(String path) {
        return given().baseUri("http://127.0.0.1").port(port).get(path);
    }
}
