package dev.catamaran.payments.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.catamaran.payments.Ledgers;
import dev.catamaran.payments.payment.Branch;
import dev.catamaran.payments.payment.Branch.Account;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.testkit.TwoRegions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both regions' payments over two real servers with logical replication, and leases that move without warning. */
class LiveRegionsTest {

    private final TwoRegions regions = TwoRegions.activeActive();
    private final Branch eu = Branch.of("eu", regions.server("eu").url());
    private final Branch us = Branch.of("us", regions.server("us").url());
    private final Ledgers atEu = new Ledgers(regions.server("eu").url());
    private final Ledgers atUs = new Ledgers(regions.server("us").url());
    private final Office officeEu = new Office(eu);
    private final Office officeUs = new Office(us);
    private Account payer;
    private Account payee;

    @BeforeEach
    void fillTheAccount() throws SQLException {
        payer = atEu.open("eu");
        payee = atUs.open("us");
        eu.deposit(payer, 1_000, "salary");
        regions.awaitPeerHasAllOf("eu");
        regions.awaitPeerHasAllOf("us");
    }

    @AfterEach
    void stop() throws IOException {
        eu.close();
        us.close();
        regions.close();
    }

    @Test
    void whatADeadRegionHadNotShippedIsReconciledWhenItReturns() throws SQLException {
        cut("us", "eu");
        UUID lost = eu.pay(payer, payee.id(), 300, "rent");
        UUID alsoLost = eu.pay(payer, payee.id(), 500, "food");
        move("eu", "eu", "us", 2);
        UUID again = us.pay(payer, payee.id(), 300, "rent");
        us.pay(payer, payee.id(), 600, "shoes");
        UUID refund = us.refund(payee, again, 100L, "apology");

        heal("us", "eu");
        settle();

        assertThat(atUs.ids("SELECT payment_id FROM control.late_payment")).containsExactlyInAnyOrder(lost, alsoLost);
        assertThat(atUs.reversalsOf(lost)).isEqualTo(1);
        assertThat(atUs.reversalsOf(alsoLost)).isZero();
        assertThat(atUs.reversalsOf(again)).isZero();
        assertThat(atUs.reversalsOf(refund)).isZero();
        assertThat(atEu.balance(payer)).isEqualTo(1_000 - 300 - 500 - 600 + 100);
        assertThat(atUs.overdraftsTold()).as("told by the holder of the lease").containsExactly(payer.id());
        assertThat(atEu.overdraftsTold()).isEmpty();
        assertThat(us.meters().counter("catamaran.overdrafts").count()).isPositive();
        requireSame();
    }

    @Test
    void bothPaymentsKeepTheirIdsAndTheKeyStandsForTheOneThatTheCustomerHeardOfLast() throws SQLException {
        cut("us", "eu");
        UUID first = eu.pay(payer, payee.id(), 300, "rent");
        move("eu", "eu", "us", 2);
        UUID second = us.pay(payer, payee.id(), 300, "rent");
        heal("us", "eu");
        settle();

        assertThat(us.find(payer, second).reversedBy()).isNull();
        assertThat(us.find(payer, first).id()).isEqualTo(first);
        assertThat(us.find(payer, first).reversedBy())
                .isEqualTo(eu.find(payer, first).reversedBy())
                .isNotNull();
        assertThat(us.pay(payer, payee.id(), 300, "rent")).isEqualTo(second);
        assertRefused(Problem.REFUND_EXCEEDS_PAYMENT, () -> us.refund(payee, first, null, "too late"));
        assertThat(us.refund(payee, second, null, "in time")).isNotNull();
    }

    @Test
    void aReversalThatWasLateItselfGivesTheMoneyBackOnce() throws SQLException {
        cut("us", "eu");
        UUID first = eu.pay(payer, payee.id(), 300, "rent");
        move("eu", "eu", "us", 2);
        us.pay(payer, payee.id(), 300, "rent");
        regions.awaitPeerHasAllOf("us");
        cut("eu", "us");
        heal("us", "eu");
        await().until(() -> {
            officeUs.round();
            return atUs.reversalsOf(first) == 1;
        });
        assertThat(atEu.reversalsOf(first)).as("us dies with it").isZero();
        move("eu", "us", "eu", 3);
        move("us", "us", "eu", 2);
        await().until(() -> {
            officeEu.round();
            return atEu.reversalsOf(first) == 1;
        });

        heal("eu", "us");
        settle();

        assertThat(atEu.reversalsOf(first)).isEqualTo(2);
        assertThat(atEu.balance(payer)).isEqualTo(700);
        assertThat(atUs.balance(payee)).isEqualTo(300);
        requireSame();
    }

    @Test
    void refundsInTwoRegionsDoNotExceedThePayment() throws SQLException {
        UUID paid = eu.pay(payer, payee.id(), 300, "rent");
        regions.awaitPeerHasAllOf("eu");
        cut("eu", "us");
        UUID lost = us.refund(payee, paid, null, "by telephone");
        move("us", "us", "eu", 2);
        UUID again = eu.refund(payee, eu.pay(payer, payee.id(), 300, "more"), null, "all of it");
        UUID second = eu.refund(payee, paid, null, "by letter");
        heal("eu", "us");
        settle();

        assertThat(atEu.reversalsOf(lost)).isEqualTo(1);
        assertThat(atEu.reversalsOf(second)).isZero();
        assertThat(atEu.reversalsOf(again)).isZero();
        assertThat(atEu.balance(payer)).isEqualTo(1_000);
        requireSame();
    }

    private void settle() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            officeEu.round();
            officeUs.round();
            regions.awaitPeerHasAllOf("eu");
            regions.awaitPeerHasAllOf("us");
            return payments(atEu).equals(payments(atUs)) && atEu.isReconciled();
        });
    }

    private void requireSame() {
        atEu.requireReconciled();
        atUs.requireReconciled();
        assertThat(payments(atEu)).isEqualTo(payments(atUs));
    }

    private static List<UUID> payments(Ledgers ledgers) {
        return ledgers.ids("SELECT id FROM payments.payment ORDER BY id");
    }

    /** From now on nothing of {@code from} arrives at {@code at}. */
    private void cut(String at, String from) throws SQLException {
        alter(at, "ALTER SUBSCRIPTION from_" + from + " DISABLE");
        await().until(() -> new Ledgers(regions.server(at).url())
                        .number("SELECT count(*) FROM pg_stat_subscription WHERE pid IS NOT NULL")
                == 0);
    }

    private void heal(String at, String from) throws SQLException {
        alter(at, "ALTER SUBSCRIPTION from_" + from + " ENABLE");
        await().until(() -> regions.status(from)
                .outgoing("to_" + at)
                .filter(peer -> peer.streaming())
                .isPresent());
    }

    private void alter(String at, String sql) throws SQLException {
        try (Connection superuser = regions.superuser(at)) {
            superuser.createStatement().execute(sql);
        }
    }

    private void move(String home, String from, String to, long epoch) {
        regions.gates(from).shut(home, from);
        regions.gates(to).open(home, to, epoch);
    }

    private static void assertRefused(Problem problem, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
