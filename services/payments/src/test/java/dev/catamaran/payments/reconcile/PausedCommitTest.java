package dev.catamaran.payments.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.payments.Ledgers;
import dev.catamaran.payments.payment.Branch;
import dev.catamaran.payments.payment.Branch.Account;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.postgres.CarryOver;
import dev.catamaran.postgres.Promotion;
import dev.catamaran.postgres.SynchronousReplication;
import dev.catamaran.testkit.TwoRegions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A server that is paused right inside COMMIT, where transaction_timeout is disarmed already, and goes on when its lease is
 * somebody else's. When the service stood still as well, as in a virtual machine that was frozen, it does not know of the pause.
 */
class PausedCommitTest {

    private static final String MADE_IN_EU = "SELECT id FROM payments.payment WHERE region = 'eu' AND kind = 'payment'";
    private static final String NAMED = "SELECT payment_id FROM control.late_payment WHERE epoch = 1 AND how = '%s'";
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    private TwoRegions regions;
    private Branch eu;
    private Branch us;
    private Ledgers atEu;
    private Ledgers atUs;
    private Account payer;
    private Account payee;

    @AfterEach
    void stop() throws IOException {
        eu.close();
        us.close();
        regions.close();
    }

    @Test
    void isCommittedAfterTheGateShutNeverAcknowledgedNamedAndReconciled() throws Exception {
        with(TwoRegions.activeActive(), false);

        PausedCommit paused = pausedCommit();
        regions.gates("us").open("eu", "us", 2);
        UUID again = us.pay(payer, payee.id(), PausedCommit.AMOUNT, PausedCommit.KEY);
        assertThat(paused.isAnswered()).as("still inside COMMIT").isFalse();
        paused.goesOn();

        assertThat(paused.answer().refusal()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(eu.meters().counter("catamaran.commits.late").count()).isEqualTo(1);
        UUID late = atEu.ids(MADE_IN_EU).get(0);
        awaitNamed(late);
        Office office = new Office(us);
        await().until(() -> {
            office.round();
            return atUs.reversalsOf(late) == 1;
        });
        assertThat(atUs.reversalsOf(again))
                .as("what the customer was told stands")
                .isZero();
        assertThat(atUs.balance(payer)).isEqualTo(700);
        atUs.requireReconciled();
    }

    @Test
    void isAcknowledgedByAMachineThatStoodStillAndNamedLate() throws Exception {
        with(TwoRegions.activeActive(), true);

        PausedCommit paused = pausedCommit();
        regions.gates("us").open("eu", "us", 2);
        paused.goesOn();

        awaitNamed(paused.answer().acknowledged());
    }

    @Test
    void isAtThePeerInSyncBeforeAMachineThatStoodStillAcknowledgesIt() throws Exception {
        with(TwoRegions.activeActive().synchronous(), true);

        PausedCommit paused = pausedCommit();
        try (Connection superuser = regions.superuser("us")) {
            SynchronousReplication.degrade(superuser);
        }
        regions.gates("us").open("eu", "us", 2);
        paused.goesOn();

        UUID acknowledged = paused.answer().acknowledged();
        assertThat(atUs.ids(MADE_IN_EU)).as("at the peer").containsExactly(acknowledged);
        assertThat(atUs.ids(NAMED.formatted("arrived"))).containsExactly(acknowledged);
    }

    @Test
    void isCarriedToAPromotedStandbyAndNamedLate() throws Exception {
        with(TwoRegions.activePassive(), true);

        PausedCommit paused = pausedCommit();
        takeOverByPromotion();
        paused.goesOn();
        UUID acknowledged = paused.answer().acknowledged();
        carryOver();

        assertThat(atUs.ids(MADE_IN_EU)).containsExactly(acknowledged);
        assertThat(atUs.ids(NAMED.formatted("carried"))).containsExactly(acknowledged);
    }

    @Test
    void isNeverAcknowledgedInSyncOnceTheStandbyIsPromoted() throws Exception {
        with(TwoRegions.activePassive().synchronous(), true);

        PausedCommit paused = pausedCommit();
        takeOverByPromotion();
        paused.goesOn();
        await().until(() -> atEu.number(WAITING) == 1);
        assertThat(paused.isAnswered())
                .as("waits for a copy that is none any more")
                .isFalse();
        carryOver();

        assertThat(paused.answer().refusal()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(atUs.ids(NAMED.formatted("carried"))).isEqualTo(atUs.ids(MADE_IN_EU));
    }

    private void with(TwoRegions some, boolean machineStandsStill) throws SQLException {
        regions = some;
        String url = regions.server("eu").url();
        eu = machineStandsStill ? Branch.whoseClockStandsStill("eu", url) : Branch.of("eu", url);
        us = Branch.of("us", regions.server("us").url());
        atEu = new Ledgers(url);
        atUs = new Ledgers(regions.server("us").url());
        payer = atEu.open("eu");
        payee = atEu.open("eu");
        eu.deposit(payer, 1_000, "salary");
        regions.awaitPeerHasAllOf("eu");
    }

    private PausedCommit pausedCommit() throws Exception {
        return PausedCommit.of(regions, eu, payer, payee);
    }

    private void takeOverByPromotion() throws SQLException {
        try (Connection superuser = regions.superuser("us")) {
            Promotion.promote(superuser);
        }
        regions.gates("us").open("eu", "us", 2);
    }

    private void carryOver() throws SQLException {
        try (Connection old = regions.superuser("eu");
                Connection successor = regions.superuser("us")) {
            CarryOver.run(old, successor);
        }
    }

    private void awaitNamed(UUID late) {
        await().untilAsserted(
                        () -> assertThat(atUs.ids(NAMED.formatted("arrived"))).containsExactly(late));
    }
}
