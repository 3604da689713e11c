package dev.catamaran.payments.payment;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.database.WriteGate;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Acknowledges no commit that may have come after the lease was somebody else's. PostgreSQL stops its transaction_timeout
 * when it begins to commit, so a server that is paused right there finishes the commit later, for as long as the pause lasts.
 * Such a row is real: it is found late in the other region and reconciled. But its caller is not told that it is paid: the
 * same key asks whoever serves now.
 */
@Startup
@ApplicationScoped
class Punctuality {

    private final Transactions transactions;
    private final WriteGate gate;
    private final Counter late;
    private final long limitNanos;

    Punctuality(
            Transactions transactions,
            WriteGate gate,
            MeterRegistry meters,
            @ConfigProperty(name = "catamaran.transaction-timeout-millis") long limitMillis) {
        this.transactions = transactions;
        this.gate = gate;
        this.late = meters.counter("catamaran.commits.late");
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
    }

    /**
     * A commit within the limit came before the next holder opened: its margin is longer. A slower one came in time where the
     * same lease is still open now, because no other holder can have been in between.
     *
     * @param began {@link System#nanoTime} before the transaction
     */
    void require(Booked booked, long began) {
        if (System.nanoTime() - began <= limitNanos) {
            return;
        }
        OptionalLong now = transactions.read(connection -> gate.openEpoch(connection, booked.home()));
        if (now.isEmpty() || now.getAsLong() != booked.epoch()) {
            late.increment();
            throw ProblemException.retryLater(
                    Problem.UNAVAILABLE, "The commit took too long to be sure of it; ask again with the same key", 1);
        }
    }
}
