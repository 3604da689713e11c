package dev.catamaran.identity.session;

import static dev.catamaran.identity.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.Gate;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class LoginTest {

    private static final int ROUNDS = 9;

    private final Person ada = Person.fresh();

    @Inject
    SessionKey key;

    @BeforeEach
    void signUp() {
        ada.signUp().then().statusCode(201);
    }

    @Test
    void answersATokenThatTellsWhoseItIs() {
        JsonPath answer = ada.logIn().then().statusCode(201).extract().jsonPath();
        SessionToken token = SessionToken.verify(key, answer.getString("token")).orElseThrow();
        assertThat(token.region()).isEqualTo("eu");
        assertThat(token.home()).isEqualTo("eu");
        assertThat(token.customerId()).hasToString(answer.getString("customer.id"));
        assertThat(Instant.parse(answer.getString("expiresAt"))).isEqualTo(token.expiresAt());
        assertThat(token.expiresAt())
                .isCloseTo(Instant.now().plus(Duration.ofHours(12)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void answersTheCustomer() {
        ada.logIn()
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body("size()", equalTo(3))
                .body("customer.size()", equalTo(4))
                .body("customer.email", equalTo(ada.email()))
                .body("customer.name", equalTo(ada.name()))
                .body("customer.home", equalTo("eu"));
    }

    @Test
    void setsTheTokenAsACookieOutOfReachOfScriptsPlainHttpAndOtherHosts() {
        Response answer = ada.logIn();
        assertThat(answer.header("Set-Cookie").split(";\\s*"))
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=43200")
                .noneMatch(attribute -> attribute.startsWith("Domain"));
        assertThat(answer.cookie("__Host-catamaran-session")).isEqualTo(answer.path("token"));
    }

    @Test
    void readsTheAddressInAnyCase() {
        Person.logIn(ada.email().toUpperCase(Locale.ROOT), ada.password())
                .then()
                .statusCode(201);
    }

    @Test
    void worksWhileTheGateIsShut() {
        Gate.shut("eu");
        try {
            ada.logIn().then().statusCode(201);
        } finally {
            Gate.open("eu");
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressWithTheSameWords() {
        Response wrong = Person.logIn(ada.email(), "wrong password");
        Response unknown = Person.fresh().logIn();
        assertProblem(wrong, Problem.UNAUTHENTICATED);
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
        assertThat(wrong.header("Set-Cookie")).isNull();
    }

    @Test
    void takesAsLongForAnUnknownAddressAsForAWrongPassword() {
        long[] wrong = new long[ROUNDS];
        long[] unknown = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            wrong[i] = Person.logIn(ada.email(), "wrong password").time();
            unknown[i] = Person.fresh().logIn().time();
        }
        assertThat((double) median(unknown) / median(wrong)).isBetween(0.5, 2.0);
    }

    @Test
    void refusesABodyThatIsNoLogin() {
        assertProblem(Person.json().body("{}").post("/api/sessions"), Problem.INVALID_REQUEST)
                .body("errors.field", contains("email", "password"));
        assertProblem(Person.logIn("ada\u0000@example.org", "password"), Problem.MALFORMED_REQUEST);
        assertProblem(Person.json().body("{").post("/api/sessions"), Problem.MALFORMED_REQUEST);
    }

    private static long median(long[] millis) {
        Arrays.sort(millis);
        return Math.max(1, millis[millis.length / 2]);
    }
}
