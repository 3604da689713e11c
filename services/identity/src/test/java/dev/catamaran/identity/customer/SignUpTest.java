package dev.catamaran.identity.customer;

import static dev.catamaran.identity.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class SignUpTest {

    private final Person ada = Person.fresh();

    @Test
    void makesACustomerAtTheServingRegionWhenNobodySaysWhere() {
        String id = ada.signUp()
                .then()
                .statusCode(201)
                .header("Region", equalTo("eu"))
                .header("Location", endsWith("/api/me"))
                .body("email", equalTo(ada.email()))
                .body("name", equalTo(ada.name()))
                .body("home", equalTo("eu"))
                .body("size()", equalTo(4))
                .extract()
                .path("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void takesTheHomeThatTheGatewayProposes() {
        viaGatewayOf("us")
                .body(ada.form())
                .post("/api/customers")
                .then()
                .statusCode(201)
                .body("home", equalTo("us"));
    }

    @Test
    void takesTheHomeOfTheBodyBeforeThatOfTheGateway() {
        viaGatewayOf("us")
                .body(formWith("home", "eu"))
                .post("/api/customers")
                .then()
                .statusCode(201)
                .body("home", equalTo("eu"));
    }

    @Test
    void keepsTheAddressInOneFormAndThePasswordAsABcryptHash() throws SQLException {
        Person shouting = new Person(ada.email().toUpperCase(Locale.ROOT), ada.password(), "  Ada  ");
        shouting.signUp()
                .then()
                .statusCode(201)
                .body("email", equalTo(ada.email()))
                .body("name", equalTo("Ada"));
        assertThat(storedHash(ada.email())).startsWith("$2a$10$").hasSize(60).doesNotContain(ada.password());
    }

    @Test
    void answersTheSameCustomerWhenTheSameSignUpIsRepeated() {
        String id = ada.signUp().then().statusCode(201).extract().path("id");
        ada.signUp().then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void knowsARepeatedSignUpThatComesThroughTheOtherRegionsGateway() {
        ada.signUp().then().statusCode(201);
        viaGatewayOf("us")
                .body(ada.form())
                .post("/api/customers")
                .then()
                .statusCode(200)
                .body("home", equalTo("eu"));
    }

    @Test
    void refusesAnAddressOfSomebodyElseInAnyCaseAndAnyHome() {
        ada.signUp().then().statusCode(201);
        Person eve = new Person(ada.email().toUpperCase(Locale.ROOT), "another password", ada.name());
        assertProblem(eve.signUp(), Problem.EMAIL_TAKEN);
        assertProblem(viaGatewayOf("us").body(eve.form()).post("/api/customers"), Problem.EMAIL_TAKEN);
    }

    @Test
    void refusesARepeatedSignUpThatAsksForAnotherNameOrHome() {
        ada.signUp().then().statusCode(201);
        assertProblem(new Person(ada.email(), ada.password(), "Augusta").signUp(), Problem.EMAIL_TAKEN);
        assertProblem(Person.json().body(formWith("home", "us")).post("/api/customers"), Problem.EMAIL_TAKEN);
    }

    private static RequestSpecification viaGatewayOf(String region) {
        return Person.json().header(GatewayHeaders.HOME, region);
    }

    private Map<String, String> formWith(String field, String value) {
        Map<String, String> form = new HashMap<>(ada.form());
        form.put(field, value);
        return form;
    }

    private static String storedHash(String email) throws SQLException {
        try (Connection app = TestDatabase.identity();
                PreparedStatement query =
                        app.prepareStatement("SELECT password_hash FROM identity.customer WHERE email = ?")) {
            query.setString(1, email);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
