package dev.catamaran.payments.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two regions each signed the same person up: the session speaks for both customers, and the money of both is theirs. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TwoCustomersOnePersonTest {

    private final Customer first = Customer.ofEu();
    private final Customer second = Customer.ofEu();

    @Test
    void seeTheAccountsOfBoth() {
        String one = first.accountWith(10);
        String other = second.accountWith(20);

        first.requestWith(second)
                .get("/api/accounts")
                .then()
                .statusCode(200)
                .body("accounts.id", contains(one, other))
                .body("accounts.balance.amount", contains(10, 20));
        first.requestWith(second).get("/api/accounts/" + other).then().statusCode(200);
        first.request().get("/api/accounts/" + other).then().statusCode(403);
    }

    @Test
    void payFromEitherAndSeeWhatTheyPaid() {
        String from = second.accountWith(100);
        String to = Customer.ofEu().accountWith(0);

        String payment = first.requestWith(second)
                .header("Idempotency-Key", Customer.freshKey())
                .body(payment(from, to))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        first.requestWith(second).get("/api/payments/" + payment).then().statusCode(200);
        second.request().get("/api/payments/" + payment).then().statusCode(200);
    }

    @Test
    void repeatAPaymentOfTheOldSessionInTheNewOne() {
        String from = second.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        String key = Customer.freshKey();
        String payment =
                second.pay(from, to, 60, key).then().statusCode(201).extract().path("id");

        first.requestWith(second)
                .header("Idempotency-Key", key)
                .body(payment(from, to))
                .post("/api/payments")
                .then()
                .statusCode(200)
                .body("id", equalTo(payment));
    }

    private static Map<String, Object> payment(String from, String to) {
        return Map.of("from", from, "to", to, "amount", 60, "currency", "EUR", "reference", "lunch");
    }
}
