package dev.catamaran.statements.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.statements.Reader;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = {@ResourceArg(name = "migrate", value = "payments")})
class RefusalsTest {

    private final Reader reader = Reader.fresh();
    private final UUID account = reader.account();

    @Test
    void doesNotKnowAccountsThatReplicationHasNotBrought() {
        problem(reader.statement(UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void showsAnAccountToItsOwnerOnly() {
        problem(Reader.fresh().statement(account), 403, "not-your-account");
    }

    @Test
    void showsItToAPersonWhoIsTheOwnerAndAnotherCustomer() {
        Reader.fresh()
                .request()
                .header(GatewayHeaders.CUSTOMER_ALSO, reader.id())
                .get("/api/accounts/" + account + "/statement")
                .then()
                .statusCode(200);
    }

    @Test
    void wantsACaller() {
        problem(given().get("/api/accounts/" + account + "/statement"), 401, "unauthenticated");
    }

    @Test
    void readsIds() {
        problem(reader.statement("mine"), 422, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "many"})
    void takesLimitsFromOneToAHundred(String limit) {
        problem(
                reader.request().queryParam("limit", limit).get("/api/accounts/" + account + "/statement"),
                422,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page2", "AAAA", "?"})
    void takesOnlyCursorsItHasGiven(String cursor) {
        problem(
                reader.request().queryParam("cursor", cursor).get("/api/accounts/" + account + "/statement"),
                422,
                "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1&limit=2, limit",
        "cursor=&limit=1&cursor=, cursor",
        "limt=1, limt",
        "limit=1&before=2&before=3, before"
    })
    void takesEachParameterOnceAndNoneThatItDoesNotKnow(String query, String field) {
        Response answer = reader.request().get("/api/accounts/" + account + "/statement?" + query);

        problem(answer, 400, "malformed-request");
        answer.then().body("errors.field", contains(field));
    }

    private static void problem(Response answer, int status, String slug) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:catamaran:problem:" + slug));
    }
}
