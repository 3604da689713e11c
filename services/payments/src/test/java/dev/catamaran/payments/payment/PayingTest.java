package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PayingTest {

    private final Customer payer = Customer.ofEu();
    private final Customer payee = Customer.ofUs();

    @Test
    void movesMoneyBetweenTheCustomersOfTwoHomes() {
        String from = payer.accountWith(1_000);
        String to = payee.accountWith(0);

        Response paid = payer.pay(from, to, 400, Customer.freshKey());

        paid.then()
                .statusCode(201)
                .header("Region", "eu")
                .body("kind", equalTo("payment"))
                .body("from", equalTo(from))
                .body("to", equalTo(to))
                .body("amount", equalTo(400))
                .body("currency", equalTo("EUR"))
                .body("reference", equalTo("lunch"))
                .body("region", equalTo("eu"))
                .body("refundOf", nullValue());
        assertThat(payer.balance(from)).isEqualTo(600);
        assertThat(payee.balance(to)).isEqualTo(400);
        Books.requireClean();
    }

    @Test
    void spendsExactlyWhatIsThere() {
        String from = payer.accountWith(400);
        String to = payee.accountWith(0);

        payer.pay(from, to, 400, Customer.freshKey()).then().statusCode(201);

        assertThat(payer.balance(from)).isZero();
        payer.pay(from, to, 1, Customer.freshKey()).then().statusCode(402);
    }

    @Test
    void showsThePaymentToPayerAndPayeeOnly() {
        String from = payer.accountWith(1_000);
        String to = payee.accountWith(0);
        String payment = payer.pay(from, to, 5, Customer.freshKey()).path("id");

        payer.request().get("/api/payments/" + payment).then().statusCode(200).body("amount", equalTo(5));
        payee.request().get("/api/payments/" + payment).then().statusCode(200).body("id", equalTo(payment));
        Customer.ofEu().request().get("/api/payments/" + payment).then().statusCode(403);
    }

    @Test
    void takesDepositsFromAHouseThatMayGoBelowZero() {
        String account = payer.accountWith(0);

        String house = payer.deposit(account, 250, Customer.freshKey())
                .then()
                .statusCode(201)
                .body("kind", equalTo("deposit"))
                .body("to", equalTo(account))
                .extract()
                .path("from");

        assertThat(payer.balance(account)).isEqualTo(250);
        assertThat(Books.number("SELECT count(*) FROM payments.account WHERE id = ?::uuid AND kind = 'house'", house))
                .isEqualTo(1);
        Books.requireClean();
    }
}
