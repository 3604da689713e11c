package dev.catamaran.payments.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RefusalsTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Customer payer = Customer.ofEu();
    private String from;
    private String to;

    @BeforeEach
    void openAccounts() {
        from = payer.accountWith(100);
        to = Customer.ofEu().accountWith(0);
    }

    @AfterEach
    void booksAreClean() {
        Books.requireClean();
    }

    @Test
    void saysWhoRefusedAndWhere() {
        Response refused = payer.request(Customer.freshKey())
                .header("traceparent", TRACE)
                .body(body(from, to, "101", "EUR"))
                .post("/api/payments");

        problem(refused, 402, "insufficient-funds");
        refused.then()
                .body("instance", equalTo("/api/payments"))
                .body("region", equalTo("eu"))
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void wantsAnIdempotencyKey() {
        problem(payer.request().body(body(from, to, "1", "EUR")).post("/api/payments"), 400, "idempotency-key-missing");
        problem(
                payer.request().body("{\"amount\":1}").post("/api/accounts/" + from + "/deposits"),
                400,
                "idempotency-key-missing");
    }

    @Test
    void wantsACaller() {
        Response refused = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", Customer.freshKey())
                .body(body(from, to, "1", "EUR"))
                .post("/api/payments");
        problem(refused, 401, "unauthenticated");
    }

    @Test
    void paysFromOnesOwnAccountsOnly() {
        problem(pay(body(to, from, "1", "EUR")), 403, "not-your-account");
        problem(payer.deposit(to, 1, Customer.freshKey()), 403, "not-your-account");
        problem(payer.request().get("/api/accounts/" + to), 403, "not-your-account");
    }

    @Test
    void doesNotKnowWhatReplicationHasNotBrought() {
        String unknown = UUID.randomUUID().toString();

        problem(pay(body(unknown, to, "1", "EUR")), 404, "not-found");
        problem(pay(body(from, unknown, "1", "EUR")), 404, "not-found");
        problem(payer.deposit(unknown, 1, Customer.freshKey()), 404, "not-found");
        problem(payer.refund(unknown, 1L, Customer.freshKey()), 404, "not-found");
        problem(payer.request().get("/api/accounts/" + unknown), 404, "not-found");
        problem(payer.request().get("/api/payments/" + unknown), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e-3", "9223372036854775808", "1e999999999", "1000000000001"})
    void takesWholeAmountsAboveZero(String amount) {
        Response refused = pay(body(from, to, amount, "EUR"));

        problem(refused, 422, "invalid-request");
        refused.then().body("errors.field", hasItem("amount"));
    }

    @Test
    void takesOneCurrencyAPayment() {
        problem(pay(body(from, to, "1", "USD")), 422, "invalid-request");
        problem(pay(body(from, payer.account("USD"), "1", "EUR")), 422, "invalid-request");
    }

    @Test
    void needsTwoAccounts() {
        problem(pay(body(from, from, "1", "EUR")), 422, "invalid-request");
    }

    @Test
    void readsIds() {
        problem(pay(body("1-1-1-1-1", to, "1", "EUR")), 422, "invalid-request");
        problem(payer.request().get("/api/accounts/me"), 422, "invalid-request");
        problem(payer.request().get("/api/payments/last"), 422, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"from\":{}}"})
    void readsJson(String text) {
        problem(pay(text), 400, "malformed-request");
    }

    @Test
    void knowsOneMediaType() {
        Response refused = payer.request(Customer.freshKey())
                .contentType(ContentType.TEXT)
                .body("1")
                .post("/api/payments");
        problem(refused, 415, "unsupported-media-type");
    }

    @Test
    void knowsItsMethods() {
        problem(payer.request().delete("/api/payments"), 405, "method-not-allowed");
    }

    @Test
    void knowsNoParameters() {
        Response refused = payer.request().get("/api/accounts?size=3");
        problem(refused, 400, "malformed-request");
        refused.then().body("errors.field", hasItem("size"));
    }

    private Response pay(String text) {
        return payer.request(Customer.freshKey()).body(text).post("/api/payments");
    }

    private static String body(String from, String to, String amount, String currency) {
        return """
                {"from":"%s","to":"%s","amount":%s,"currency":"%s","reference":"x"}""".formatted(from, to, amount, currency);
    }

    private static void problem(Response answer, int status, String slug) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:catamaran:problem:" + slug))
                .body("status", equalTo(status));
    }
}
