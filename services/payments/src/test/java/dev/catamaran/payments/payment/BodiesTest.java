package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that is not exactly what the contract says changes nothing, and the answer names the field. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BodiesTest {

    private final Customer payer = Customer.ofEu();
    private final Customer payee = Customer.ofEu();
    private String from;
    private String to;
    private long before;

    @BeforeEach
    void openAccounts() {
        from = payer.accountWith(1_000);
        to = payee.accountWith(0);
        before = Books.payments();
    }

    @AfterEach
    void booksAreClean() {
        Books.requireClean();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference | \"reference\":\"a\\u0000b\"",
                "reference | \"reference\":\"a\\ud800b\"",
                "reference | \"reference\":5",
                "reference | \"reference\":\"a\",\"reference\":\"b\"",
                "reference | \"reference\":null",
                "amount    | \"amount\":6",
                "refrence  | \"refrence\":\"a\""
            })
    void namesTheFieldOfAPaymentThatItCannotRead(String field, String more) {
        malformed(pay(body("5", more))).body("errors.field", contains(field));
        nothingIsDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "\\u202eb", "a\\u0085"})
    void takesOneLineOfTextForAReferenceAndForAName(String text) {
        unprocessable(pay(body("5", "\"reference\":\"" + text + "\""))).body("errors.field", contains("reference"));
        unprocessable(payer.request()
                        .body("{\"currency\":\"EUR\",\"name\":\"" + text + "\"}")
                        .post("/api/accounts"))
                .body("errors.field", contains("name"));
        nothingIsDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "true", "\"\"", "[5]", "{}", "null"})
    void takesNothingButANumberForANumber(String amount) {
        malformed(pay(body(amount, "\"reference\":\"a\""))).body("errors.field", contains("amount"));
        nothingIsDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "5e1", "0.50e1"})
    void takesAnAmountAsAnInteger(String amount) {
        unprocessable(pay(body(amount, "\"reference\":\"a\""))).body("errors.field", contains("amount"));
        nothingIsDone();
    }

    @Test
    void readsOneDocument() {
        String good = body("5", "\"reference\":\"a\"");

        malformed(pay(good + "x"));
        malformed(pay(good + good));
        malformed(pay("[" + good + "]"));
        malformed(pay(body("5", "\"cent\\ud800\":1")));
        malformed(pay("null"));
        malformed(pay("[]"));
        pay("").then().statusCode(422).contentType(startsWith("application/problem+json"));
        nothingIsDone();
    }

    @Test
    void readsUtf8() {
        malformed(payer.request(Customer.freshKey())
                .body(new byte[] {0, 0, 0, '{', 0x7F, 0x7F, 0x7F, 0x7F})
                .post("/api/payments"));
        nothingIsDone();
    }

    /** The framework reads it when it writes the answer: then the payment is made, and its caller is told that it is not. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/json;q=2, */*", "application/json;q=much, */*"})
    void makesNoPaymentWhoseAnswerItCannotWrite(String accept) {
        Response answer = payer.request(Customer.freshKey())
                .header("Accept", accept)
                .body(body("5", "\"reference\":\"a\""))
                .post("/api/payments");

        nothingIsDone();
        malformed(answer).body("errors.field", contains("Accept"));
    }

    @Test
    void refundsNothingForAFieldThatItDoesNotKnowOrThatIsNull() {
        String payment = payer.pay(from, to, 300, Customer.freshKey()).path("id");
        before = Books.payments();

        malformed(refund(payment, "{\"amuont\":500}")).body("errors.field", contains("amuont"));
        malformed(refund(payment, "{\"amount\":null}"))
                .body("errors.field", contains("amount"))
                .body("errors.message", contains("must not be null"));
        malformed(refund(payment, "null"));
        malformed(refund(payment, "[]"));
        refund(payment, "").then().statusCode(422).contentType(startsWith("application/problem+json"));
        nothingIsDone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"a\\u0000b\"",
                "\"name\":\"\\udc00\"",
                "\"name\":\"a\",\"name\":\"b\"",
                "\"name\":5",
                "\"name\":null"
            })
    void opensNoAccountWithANameThatCannotBeKept(String name) {
        malformed(payer.request().body("{\"currency\":\"EUR\"," + name + "}").post("/api/accounts"))
                .body("errors.field", contains("name"));
    }

    private Response pay(String body) {
        return payer.request(Customer.freshKey()).body(body).post("/api/payments");
    }

    private Response refund(String payment, String body) {
        return payee.request(Customer.freshKey()).body(body).post("/api/payments/" + payment + "/refunds");
    }

    private String body(String amount, String more) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":%s,\"currency\":\"EUR\",%s}"
                .formatted(from, to, amount, more);
    }

    private static ValidatableResponse unprocessable(Response answer) {
        return answer.then().statusCode(422).contentType(startsWith("application/problem+json"));
    }

    private static ValidatableResponse malformed(Response answer) {
        return answer.then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:catamaran:problem:malformed-request"));
    }

    private void nothingIsDone() {
        assertThat(Books.payments()).as("payments").isEqualTo(before);
    }
}
