package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.payments.AtOnce;
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
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LostSessionsTest {

    private static final String END_ALL =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'catamaran_payments'";

    /** Lost places in the pool show when there are none left. */
    private static final int MORE_THAN_THE_POOL = 30;

    @Inject
    Transactions transactions;

    @Test
    void transactionsThatTakeTooLongAreUnavailableAndTheirSessionsReplaced() throws Exception {
        List<Problem> outcomes = AtOnce.run(MORE_THAN_THE_POOL, MORE_THAN_THE_POOL, i -> problemOf(1));

        assertThat(outcomes).containsOnly(Problem.UNAVAILABLE);
        await().until(() -> problemOf(0) == null);
    }

    @Test
    void sessionsThatTheServerEndedAreReplacedSoon() {
        Customer payer = Customer.ofEu();
        String from = payer.accountWith(100);
        String to = Customer.ofEu().accountWith(0);
        String key = Customer.freshKey();
        Books.number(END_ALL);

        await().until(() -> payer.payOnce(from, to, 10, key).statusCode() < 300);

        assertThat(payer.balance(from)).isEqualTo(90);
    }

    private Problem problemOf(int seconds) {
        try {
            transactions.run(connection -> sleep(connection, seconds));
            return null;
        } catch (ProblemException refused) {
            return refused.problem();
        }
    }

    private static boolean sleep(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("SELECT pg_sleep(" + seconds + ")");
        }
    }
}
