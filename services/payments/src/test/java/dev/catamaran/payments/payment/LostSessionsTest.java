package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LostSessionsTest {

    private static final String END_ALL =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'catamaran_app'";

    @Inject
    Transactions transactions;

    @Test
    void aTransactionThatTakesTooLongIsUnavailableAndItsSessionIsReplaced() {
        unavailable(() -> transactions.run(connection -> sleep(connection, 1)));

        assertThat(transactions.<Integer>run(connection -> sleep(connection, 0)))
                .isZero();
    }

    @Test
    void sessionsThatTheServerEndedAreReplacedSoon() {
        Customer payer = Customer.ofEu();
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        String key = Customer.freshKey();
        Books.number(END_ALL);

        await().until(() -> payer.pay(from, to, 10, key).statusCode() < 300);

        assertThat(payer.balance(from)).isEqualTo(90);
    }

    private static Integer sleep(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(" + seconds + ")");
            return seconds;
        }
    }

    private static void unavailable(ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.UNAVAILABLE);
    }
}
