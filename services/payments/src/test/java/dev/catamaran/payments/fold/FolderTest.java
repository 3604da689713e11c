package dev.catamaran.payments.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FolderTest {

    private static final int QUEUED = 80;

    @Inject
    Folder folder;

    private final Customer customer = Customer.ofEu();

    @Test
    void movesTheQueueIntoTheBalanceAndKeepsTheBalance() throws Exception {
        String account = queued();

        folder.round();

        assertThat(queue(account)).isZero();
        assertThat(Books.number("SELECT folded FROM payments.balance WHERE account_id = ?::uuid", account))
                .isEqualTo(QUEUED);
        assertThat(customer.balance(account)).isEqualTo(QUEUED);
        Books.requireClean();
    }

    @Test
    void leavesShortQueuesToTheNextPayment() {
        String account = customer.accountWith(1);

        folder.round();

        assertThat(queue(account)).isEqualTo(1);
    }

    @Test
    void passesByAnAccountThatIsPaying() throws Exception {
        String account = queued();
        try (Connection rival = TestDatabase.superuser();
                Statement lock = rival.createStatement()) {
            rival.setAutoCommit(false);
            lock.execute("INSERT INTO payments.balance VALUES ('" + account + "', 0) ON CONFLICT DO NOTHING");
            rival.commit();
            lock.execute("SELECT FROM payments.balance WHERE account_id = '" + account + "' FOR UPDATE");

            folder.round();

            assertThat(queue(account)).isEqualTo(QUEUED);
            rival.rollback();
        }
    }

    @Test
    void mayFoldWhileTheAccountPays() throws Exception {
        String account = queued();
        String to = Customer.ofEu().accountWith(0);

        AtOnce.run(60, 6, i -> {
            if (i % 6 == 0) {
                folder.round();
                return 0;
            }
            return customer.pay(account, to, 1, Customer.freshKey()).statusCode();
        });

        assertThat(customer.balance(account)).isEqualTo(QUEUED - 50);
        Books.requireClean();
    }

    private String queued() throws Exception {
        String account = customer.accountWith(0);
        AtOnce.run(
                QUEUED,
                8,
                i -> customer.deposit(account, 1, Customer.freshKey()).then().statusCode(201));
        return account;
    }

    private static long queue(String account) {
        return Books.number("SELECT count(*) FROM payments.unfolded WHERE account_id = ?::uuid", account);
    }
}
