package dev.catamaran.identity.customer;

import static dev.catamaran.identity.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class SignUpRulesTest {

    private final Person ada = Person.fresh();

    @Test
    void namesEveryFieldThatBreaksARule() {
        refused(new Person("not an address", "short", " ").signUp(), "email", "name", "password");
        refused(Person.json().body("{}").post("/api/customers"), "email", "name", "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@example.org", "a b@example.org"})
    void refusesWhatIsNoAddress(String email) {
        refused(new Person(email, ada.password(), ada.name()).signUp(), "email");
    }

    /** JDK 17 leaves the first in upper case and PostgreSQL 18 does not; the second is a Kelvin sign, lower case k. */
    @ParameterizedTest
    @ValueSource(strings = {"\u2c2f@example.com", "\u212a@example.com", "\u00e4@example.com", "a@\u00e4.example"})
    void takesAnAddressOfAsciiAloneBecauseDatabasesSpellTheRestInOtherWays(String email) {
        refused(new Person(email, ada.password(), ada.name()).signUp(), "email");
    }

    @Test
    void countsThePasswordInCharactersAndForBcryptWhichReadsNoFurtherThan72InBytes() {
        refused(withPassword("12345678901").signUp(), "password");
        refused(withPassword("\ud83d\ude00".repeat(11)).signUp(), "password");
        refused(withPassword("ä".repeat(37)).signUp(), "password");
        withPassword("ä".repeat(36)).signUp().then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nda", "A\u2028da", "\u202eadA", "A\u007f"})
    void refusesANameThatIsNoLineOfText(String name) {
        refused(new Person(ada.email(), ada.password(), name).signUp(), "name");
    }

    @Test
    void refusesANameThatIsTooLong() {
        refused(new Person(ada.email(), ada.password(), "a".repeat(101)).signUp(), "name");
    }

    @ParameterizedTest
    @CsvSource({
        "name, \\u0000",
        "name, \\ud800",
        "email, \\u0000",
        "password, 12345678\\u0000",
    })
    void refusesWhatNoDatabaseCanHold(String field, String text) {
        assertProblem(
                        Person.json()
                                .body("{\"" + field + "\":\"" + text + "\"}")
                                .post("/api/customers"),
                        Problem.MALFORMED_REQUEST)
                .body("errors.field", contains(field));
    }

    @Test
    void refusesFieldsThatItDoesNotKnowOrThatStandThereTwice() {
        assertProblem(Person.json().body("{\"nmae\":\"Ada\"}").post("/api/customers"), Problem.MALFORMED_REQUEST)
                .body("errors.field", contains("nmae"));
        assertProblem(
                        Person.json()
                                .body("{\"email\":\"a@b.org\",\"email\":\"c@d.org\"}")
                                .post("/api/sessions"),
                        Problem.MALFORMED_REQUEST)
                .body("errors.field", contains("email"));
    }

    @ParameterizedTest
    @CsvSource({"customers, home", "customers, name", "sessions, home", "sessions, password"})
    void refusesANullForAnyField(String call, String field) {
        assertProblem(Person.json().body("{\"" + field + "\":null}").post("/api/" + call), Problem.MALFORMED_REQUEST)
                .body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "sessions"})
    void refusesABodyThatIsNull(String call) {
        assertProblem(Person.json().body("null").post("/api/" + call), Problem.MALFORMED_REQUEST);
        assertProblem(Person.json().body("[]").post("/api/" + call), Problem.MALFORMED_REQUEST);
        assertProblem(Person.json().post("/api/" + call), Problem.INVALID_REQUEST);
    }

    @Test
    void refusesAHomeThatIsNoRegion() {
        String body = "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Ada\",\"home\":\"mars\"}";
        refused(Person.json().body(body.formatted(ada.email(), ada.password())).post("/api/customers"), "home");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertProblem(Person.json().body("{\"email\":").post("/api/customers"), Problem.MALFORMED_REQUEST);
        assertProblem(Person.json().body("[1]").post("/api/customers"), Problem.MALFORMED_REQUEST);
        assertProblem(
                given().contentType("text/plain").body("ada").post("/api/customers"), Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String name = "a".repeat(20_000);
        assertProblem(Person.json().body("{\"name\":\"" + name + "\"}").post("/api/customers"), Problem.BODY_TOO_LARGE);
    }

    @Test
    void refusesOtherMethodsAndOtherPaths() {
        assertProblem(given().get("/api/customers"), Problem.METHOD_NOT_ALLOWED);
        assertProblem(given().get("/api/elsewhere"), Problem.NOT_FOUND);
    }

    @Test
    void carriesTheTraceOfTheRequestIntoTheProblem() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Person.json()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body("{}")
                .post("/api/customers")
                .then()
                .body("traceId", equalTo(trace))
                .body("instance", equalTo("/api/customers"));
    }

    private Person withPassword(String password) {
        return new Person(ada.email(), password, ada.name());
    }

    private static void refused(Response answer, String... fields) {
        assertProblem(answer, Problem.INVALID_REQUEST).body("errors.field", contains(fields));
    }
}
