package dev.catamaran.payments.reconcile;

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
import java.util.concurrent.CompletableFuture;

/** A payment of 300 in eu whose server process is stopped inside COMMIT, until the lease is somebody else's and longer. */
final class PausedCommit {

    static final String KEY = "rent";
    static final long AMOUNT = 300;

    private static final Duration GATE_OPEN = Duration.ofMillis(800);
    private static final Duration LONGER_THAN_TRANSACTION_TIMEOUT = Duration.ofMillis(2_500);

    /** Makes COMMIT sleep before it flushes, so that a test can meet it there. */
    private static final List<String> SLOW_COMMIT = List.of(
            "ALTER SYSTEM SET fsync = on",
            "ALTER SYSTEM SET commit_siblings = 0",
            "ALTER SYSTEM SET commit_delay = 100000",
            "SELECT pg_reload_conf()");

    private static final String COMMITTING = """
            SELECT pid FROM pg_stat_activity
            WHERE usename = 'catamaran_payments' AND state = 'active' AND query = 'COMMIT'
            """;

    private final long backend;
    private final CompletableFuture<Answer> answer;

    private PausedCommit(long backend, CompletableFuture<Answer> answer) {
        this.backend = backend;
        this.answer = answer;
    }

    /**
     * What the customer was told.
     *
     * @param acknowledged null when it was refused
     * @param refusal null when it was acknowledged
     */
    record Answer(UUID acknowledged, Problem refusal) {}

    /** Returns when the gate of eu is shut and {@code transaction_timeout} over. */
    static PausedCommit of(TwoRegions regions, Branch eu, Account payer, Account payee)
            throws SQLException, IOException, InterruptedException {
        try (Connection superuser = regions.superuser("eu")) {
            for (String setting : SLOW_COMMIT) {
                superuser.createStatement().execute(setting);
            }
        }
        regions.gates("eu").open("eu", "eu", 1, GATE_OPEN);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> pay(eu, payer, payee));
        PausedCommit paused =
                new PausedCommit(committing(new Ledgers(regions.server("eu").url())), answer);
        paused.signal("STOP");
        await().pollDelay(LONGER_THAN_TRANSACTION_TIMEOUT).until(() -> true);
        return paused;
    }

    private static Answer pay(Branch eu, Account payer, Account payee) {
        try {
            return new Answer(eu.pay(payer, payee.id(), AMOUNT, KEY), null);
        } catch (ProblemException refused) {
            return new Answer(null, refused.problem());
        }
    }

    private static long committing(Ledgers at) {
        return await().pollInterval(Duration.ofMillis(2))
                .until(() -> at.numbers(COMMITTING), found -> !found.isEmpty())
                .get(0);
    }

    void goesOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    Answer answer() {
        return answer.join();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(backend)).start().waitFor();
    }
}
