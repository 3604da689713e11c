package dev.catamaran.payments.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A server that is paused right inside COMMIT, where transaction_timeout is disarmed already, and goes on when its lease is
 * somebody else's.
 */
class PausedCommitTest {

    private static final long TRANSACTION_TIMEOUT_MILLIS = 2_000;

    /** Makes COMMIT sleep before it flushes, so that a test can meet it there. */
    private static final List<String> SLOW_COMMIT = List.of(
            "ALTER SYSTEM SET fsync = on",
            "ALTER SYSTEM SET commit_siblings = 0",
            "ALTER SYSTEM SET commit_delay = 100000",
            "SELECT pg_reload_conf()");

    private static final String COMMITTING = """
            SELECT pid FROM pg_stat_activity
            WHERE usename = 'catamaran_app' AND state = 'active' AND query = 'COMMIT'
            """;

    private final TwoRegions regions = TwoRegions.activeActive();
    private final Branch eu = Branch.of("eu", regions.server("eu").url());
    private final Branch us = Branch.of("us", regions.server("us").url());
    private final Ledgers atEu = new Ledgers(regions.server("eu").url());
    private final Ledgers atUs = new Ledgers(regions.server("us").url());

    @AfterEach
    void stop() throws IOException {
        eu.close();
        us.close();
        regions.close();
    }

    @Test
    void isCommittedAfterTheGateShutNeverAcknowledgedAndReconciled() throws Exception {
        Account payer = atEu.open("eu");
        Account payee = atEu.open("eu");
        eu.deposit(payer, 1_000, "salary");
        regions.awaitPeerHasAllOf("eu");
        for (String setting : SLOW_COMMIT) {
            run(setting);
        }

        regions.gates("eu").open("eu", "eu", 1, Duration.ofMillis(800));
        CompletableFuture<Problem> answer = CompletableFuture.supplyAsync(() -> refusal(payer, payee));
        long backend = committing();
        signal("STOP", backend);
        long paused = System.nanoTime();
        await().pollDelay(Duration.ofMillis(TRANSACTION_TIMEOUT_MILLIS + 500)).until(() -> true);
        regions.gates("us").open("eu", "us", 2);
        UUID again = us.pay(payer, payee.id(), 300, "rent");
        assertThat(answer).as("still inside COMMIT").isNotDone();
        signal("CONT", backend);

        assertThat(answer.join()).as("not acknowledged").isEqualTo(Problem.UNAVAILABLE);
        System.out.printf(
                Locale.ROOT,
                "paused in COMMIT for %d ms, transaction_timeout %d ms: committed all the same%n",
                Duration.ofNanos(System.nanoTime() - paused).toMillis(),
                TRANSACTION_TIMEOUT_MILLIS);
        UUID late = atEu.ids("SELECT id FROM payments.payment WHERE region = 'eu' AND kind = 'payment'")
                .get(0);
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
        assertThat(eu.meters().counter("catamaran.commits.late").count()).isEqualTo(1);
    }

    private Problem refusal(Account payer, Account payee) {
        try {
            eu.pay(payer, payee.id(), 300, "rent");
            return null;
        } catch (ProblemException refused) {
            return refused.problem();
        }
    }

    private long committing() {
        return await().pollInterval(Duration.ofMillis(2))
                .until(() -> atEu.numbers(COMMITTING), found -> !found.isEmpty())
                .get(0);
    }

    private void run(String sql) throws SQLException {
        try (Connection superuser = regions.superuser("eu")) {
            superuser.createStatement().execute(sql);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
    }
}
