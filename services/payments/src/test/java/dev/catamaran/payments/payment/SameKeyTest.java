package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SameKeyTest {

    private final Customer payer = Customer.ofEu();
    private final String key = Customer.freshKey();

    @Test
    void answersAReplayAlthoughTheMoneyIsSpent() {
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        Response first = payer.pay(from, to, 100, key);

        Response again = payer.pay(from, to, 100, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        Books.requireClean();
    }

    @Test
    void replaysDepositsAndRefundsToo() {
        Customer payee = Customer.ofEu();
        String from = payer.accountWith(0);
        String to = payee.accountWith(0);
        String deposit = payer.deposit(from, 100, key).path("id");
        String payment = payer.pay(from, to, 100, Customer.freshKey()).path("id");
        String refund = payee.refund(payment, null, key).path("id");

        payer.deposit(from, 100, key).then().statusCode(200).body("id", equalTo(deposit));
        payee.refund(payment, null, key).then().statusCode(200).body("id", equalTo(refund));
    }

    @Test
    void refusesASecondPaymentWithTheSameKeyAndAnotherBody() {
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        payer.pay(from, to, 10, key).then().statusCode(201);

        payer.pay(from, to, 11, key).then().statusCode(422).body("type", equalTo("urn:catamaran:problem:key-reused"));
        payer.deposit(from, 10, key).then().statusCode(422).body("type", equalTo("urn:catamaran:problem:key-reused"));
    }

    @Test
    void takesAQuotedKeyAndABareOneForTheSame() {
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        String first = payer.pay(from, to, 10, key).path("id");

        payer.pay(from, to, 10, '"' + key + '"').then().statusCode(200).body("id", equalTo(first));
    }

    @Test
    void refusesTwoKeysForOneCall() {
        String from = payer.accountWith(100);
        long before = Books.payments();

        payer.request(key)
                .header("Idempotency-Key", Customer.freshKey())
                .body(Map.of("amount", 1))
                .post("/api/accounts/" + from + "/deposits")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:catamaran:problem:malformed-request"))
                .body("errors.field", contains("Idempotency-Key"));
        assertThat(Books.payments()).isEqualTo(before);
    }

    @Test
    void leavesTheKeysOfTwoCustomersAlone() {
        Customer other = Customer.ofEu();
        String one = payer.accountWith(100);
        String another = other.accountWith(100);

        payer.pay(one, another, 10, key).then().statusCode(201);
        other.pay(another, one, 10, key).then().statusCode(201);
    }

    @Test
    void makesOnePaymentForManyThreadsWithOneKey() throws Exception {
        String from = payer.accountWith(1_000);
        String to = Customer.ofEu().accountWith(0);

        List<Response> answers = AtOnce.run(40, 10, i -> payer.pay(from, to, 70, key));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409, 503);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() < 300)
                        .map(answer -> answer.<String>path("id"))
                        .distinct())
                .hasSize(1);
        assertThat(payer.balance(from)).isEqualTo(930);
        Books.requireClean();
    }

    @Test
    void makesOnePaymentForOneKeyOnTwoAccounts() throws Exception {
        List<String> purses = List.of(payer.accountWith(100), payer.accountWith(100));
        String to = Customer.ofEu().accountWith(0);

        List<Integer> answers =
                AtOnce.run(16, 8, i -> payer.pay(purses.get(i % 2), to, 10, key).statusCode());

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers).isSubsetOf(200, 201, 409, 422, 503);
        assertThat(payer.balance(purses.get(0)) + payer.balance(purses.get(1))).isEqualTo(190);
    }

    @Test
    void saysThatAPaymentIsInProgressWhileItsKeyIsInOtherHands() throws Exception {
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        try (Connection rival = TestDatabase.payments();
                Statement claim = rival.createStatement()) {
            rival.setAutoCommit(false);
            claim.execute("INSERT INTO payments.payment_key VALUES ('" + payer.id() + "', '" + key
                    + "', 'eu', gen_random_uuid(), '', now())");

            payer.pay(from, to, 10, key)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:catamaran:problem:payment-in-progress"));
            rival.rollback();
        }
        payer.pay(from, to, 10, key).then().statusCode(201);
    }

    @Test
    void keepsTheKeysOfReconciliationToItself() {
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);

        payer.request("reversal:" + Customer.freshKey())
                .body(Map.of("from", from, "to", to, "amount", 1, "currency", "EUR"))
                .post("/api/payments")
                .then()
                .statusCode(422);
    }
}
