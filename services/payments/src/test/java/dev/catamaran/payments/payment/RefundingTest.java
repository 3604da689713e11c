package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RefundingTest {

    private static final String EXCEEDS = "urn:catamaran:problem:refund-exceeds-payment";

    private final Customer payer = Customer.ofEu();
    private final Customer payee = Customer.ofUs();
    private String from;
    private String to;
    private String payment;

    @BeforeEach
    void pay() {
        from = payer.accountWith(1_000);
        to = payee.accountWith(0);
        payment = payer.pay(from, to, 300, Customer.freshKey()).path("id");
    }

    @Test
    void givesBackAPartAndThenTheRest() {
        payee.refund(payment, 100L, Customer.freshKey())
                .then()
                .statusCode(201)
                .body("kind", equalTo("refund"))
                .body("refundOf", equalTo(payment))
                .body("from", equalTo(to))
                .body("to", equalTo(from));
        payee.refund(payment, null, Customer.freshKey()).then().statusCode(201).body("amount", equalTo(200));

        payee.refund(payment, null, Customer.freshKey()).then().statusCode(422).body("type", equalTo(EXCEEDS));
        assertThat(payer.balance(from)).isEqualTo(1_000);
        Books.requireClean();
    }

    @Test
    void neverExceedsThePaymentWhenManyRefundAtOnce() throws Exception {
        payee.deposit(to, 1_000, Customer.freshKey());

        List<Integer> answers = AtOnce.run(
                24, 8, i -> payee.refund(payment, 70L, Customer.freshKey()).statusCode());

        long made = answers.stream().filter(status -> status == 201).count();
        assertThat(made).isBetween(1L, 4L);
        assertThat(answers).isSubsetOf(201, 422, 503);
        assertThat(payer.balance(from)).isEqualTo(700 + 70 * made);
        Books.requireClean();
    }

    @Test
    void isForThePayeeOnly() {
        payer.refund(payment, null, Customer.freshKey()).then().statusCode(403);
    }

    @Test
    void needsTheMoneyToBeThere() {
        payee.pay(to, from, 300, Customer.freshKey()).then().statusCode(201);

        payee.refund(payment, null, Customer.freshKey()).then().statusCode(402);
    }

    @Test
    void doesNotTakeARefundBack() {
        String refund = payee.refund(payment, null, Customer.freshKey()).path("id");

        payer.refund(refund, null, Customer.freshKey()).then().statusCode(422);
    }
}
