package dev.catamaran.payments.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.payment.Branch.Account;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payee asks again for a refund whose answer was lost with the region that gave it. */
class RefundsUnderTwoLeasesTest {

    private TwoBooks books;
    private Account payer;
    private Account payee;
    private UUID payment;
    private Courier toUs;

    @BeforeEach
    void aPaymentThatBothRegionsKnow() throws IOException, SQLException {
        books = new TwoBooks();
        payer = open();
        payee = open();
        toUs = new Courier("eu", books.ledgers("eu"), books.ledgers("us"));
        books.branch("eu").deposit(payer, 1_000, "wages");
        payment = books.branch("eu").pay(payer, payee.id(), 100, "shoes");
        carryAll();
    }

    @AfterEach
    void stopTheServer() throws IOException {
        books.close();
    }

    @Test
    void reversesTheDoubledRefundAndNotTheOneThatFitsWithoutIt() {
        UUID lost = refundAt("eu", 50, "first shoe");
        UUID other = refundAt("eu", 40, "laces");
        books.move("eu", "us");
        UUID again = refundAt("us", 50, "first shoe");
        carryAll();

        Office office = new Office(books.branch("us"));
        office.round();
        office.round();

        assertThat(reversalsOf(lost)).isEqualTo(1);
        assertThat(reversalsOf(other)).isZero();
        assertThat(reversalsOf(again)).isZero();
        assertThat(books.ledgers("us").balance(payer)).isEqualTo(1_000 - 100 + 50 + 40);
        books.ledgers("us").requireReconciled();
    }

    private Account open() {
        Account account = books.ledgers("eu").open("eu");
        books.ledgers("us").adopt(account);
        return account;
    }

    private UUID refundAt(String region, long amount, String key) {
        return books.branch(region).refund(payee, payment, amount, key);
    }

    private void carryAll() {
        toUs.carry(Integer.MAX_VALUE, new Random(1));
    }

    private long reversalsOf(UUID made) {
        return books.ledgers("us").reversalsOf(made);
    }
}
