package dev.catamaran.identity.customer;

import static dev.catamaran.identity.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class MeTest {

    @Test
    void tellsCallersWhoTheyAreAndWhoServesThem() {
        Person ada = Person.fresh();
        String id = ada.signUp().then().statusCode(201).extract().path("id");
        given().header(GatewayHeaders.CUSTOMER, id)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("email", equalTo(ada.email()))
                .body("name", equalTo(ada.name()))
                .body("home", equalTo("eu"))
                .body("region", equalTo("eu"))
                .body("size()", equalTo(5));
    }

    @Test
    void refusesACallThatNoGatewayVouchesFor() {
        assertProblem(given().get("/api/me"), Problem.UNAUTHENTICATED);
        assertProblem(given().header(GatewayHeaders.CUSTOMER, "nobody").get("/api/me"), Problem.UNAUTHENTICATED);
    }

    @Test
    void doesNotKnowACustomerWhoseSignUpNeverArrived() {
        assertProblem(given().header(GatewayHeaders.CUSTOMER, UUID.randomUUID()).get("/api/me"), Problem.NOT_FOUND);
    }
}
