package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.Gate;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class GateTest {

    private static final String SHUT = "urn:catamaran:problem:gate-shut";

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE usename = 'catamaran_payments' AND wait_event_type = 'Lock'";

    /** Payments made after the gate shut, allowing for the time limit of a transaction that was under way. */
    private static final String TOO_LATE = """
            SELECT count(*) FROM payments.payment, control.write_gate AS gate
            WHERE gate.home = 'eu' AND payment.from_account = ?::uuid
              AND payment.created_at > gate.open_until + interval '1 second'
            """;

    private final Customer payer = Customer.ofEu();
    private String from;
    private String to;

    @BeforeEach
    void openAccounts() {
        from = payer.accountWith(1_000);
        to = Customer.ofUs().accountWith(0);
    }

    @AfterEach
    void openAgain() {
        Gate.open("eu");
        Books.requireClean();
    }

    @Test
    void takesNoWritesWhileTheGateIsShut() {
        Gate.shut("eu");
        long before = Books.payments();

        payer.pay(from, to, 1, Customer.freshKey())
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo(SHUT));
        payer.deposit(from, 1, Customer.freshKey()).then().statusCode(503).body("type", equalTo(SHUT));
        payer.request()
                .body("{\"currency\":\"EUR\",\"name\":\"x\"}")
                .post("/api/accounts")
                .then()
                .statusCode(503)
                .body("type", equalTo(SHUT));
        assertThat(Books.payments()).isEqualTo(before);
    }

    @Test
    void obeysTheGateOfTheDebtorsHomeOnly() {
        Gate.shut("us");
        try {
            payer.pay(from, to, 1, Customer.freshKey()).then().statusCode(201);
        } finally {
            Gate.open("us");
        }
    }

    @Test
    void decidesNothingForGoodWhileItMayBeBehind() {
        String key = Customer.freshKey();
        payer.pay(from, to, 1, key).then().statusCode(201);
        Gate.shut("eu");

        for (Response answer : List.of(
                payer.pay(from, to, 1, key),
                payer.pay(from, to, 1_000_000, Customer.freshKey()),
                payer.pay(from, UUID.randomUUID().toString(), 1, Customer.freshKey()),
                payer.refund(UUID.randomUUID().toString(), 1L, Customer.freshKey()))) {
            answer.then().statusCode(503).body("type", equalTo(SHUT));
        }
    }

    @Test
    void refusesAPaymentThatWaitedWhileTheGateShut() throws Exception {
        try (Connection rival = TestDatabase.superuser();
                Statement lock = rival.createStatement()) {
            payer.pay(from, to, 1, Customer.freshKey());
            long before = Books.payments();
            rival.setAutoCommit(false);
            lock.execute("SELECT FROM payments.balance WHERE account_id = '" + from + "' FOR UPDATE");
            CompletableFuture<Response> waiting =
                    CompletableFuture.supplyAsync(() -> payer.payOnce(from, to, 1, Customer.freshKey()));
            await().pollInterval(Duration.ofMillis(5)).until(() -> waiting.isDone() || Books.number(WAITING) > 0);
            Gate.shut("eu");
            rival.rollback();

            assertThat(waiting.get().statusCode()).isEqualTo(503);
            assertThat(Books.payments()).isEqualTo(before);
        }
    }

    @Test
    void makesNoPaymentAfterTheGateShutUnderLoad() throws Exception {
        Gate.open("eu", "eu", 7, Duration.ofMillis(300));

        List<Integer> answers = AtOnce.run(
                200, 8, i -> payer.pay(from, to, 1, Customer.freshKey()).statusCode());

        assertThat(answers).isSubsetOf(201, 503);
        assertThat(Books.number(TOO_LATE, from)).isZero();
        assertThat(payer.balance(from))
                .isEqualTo(
                        1_000 - answers.stream().filter(status -> status == 201).count());
    }

    @Test
    void givesUpBeforeTheTakeOverMarginAndKeepsServing() throws Exception {
        payer.pay(from, to, 1, Customer.freshKey()).then().statusCode(201);
        try (Connection rival = TestDatabase.superuser();
                Statement lock = rival.createStatement()) {
            rival.setAutoCommit(false);
            lock.execute("SELECT FROM payments.balance WHERE account_id = '" + from + "' FOR UPDATE");

            payer.payOnce(from, to, 1, Customer.freshKey())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:catamaran:problem:contended"));
            rival.rollback();
        }
        payer.pay(from, to, 1, Customer.freshKey()).then().statusCode(201);
    }
}
