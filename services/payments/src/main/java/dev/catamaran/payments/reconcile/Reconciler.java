package dev.catamaran.payments.reconcile;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.payments.payment.Receipt;
import dev.catamaran.payments.payment.Reversals;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at what has come from the other region and reverses what must not count, for everybody to see. What another region has
 * to reverse stays queued here until that has arrived, in case the lease comes to us.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private static final int MOST_AT_ONCE = 20_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int PAUSE_MILLIS = 10;
    private static final int PAUSES = 100;

    private final Transactions transactions;
    private final Excesses excesses;
    private final Overdrafts overdrafts;
    private final Reversals reversals;
    private final Counter reversed;
    private UUID last = BEFORE_ALL;
    private boolean stopping;

    Reconciler(
            Transactions transactions,
            Excesses excesses,
            Overdrafts overdrafts,
            Reversals reversals,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.excesses = excesses;
        this.overdrafts = overdrafts;
        this.reversals = reversals;
        this.reversed = meters.counter("catamaran.duplicates.reconciled");
    }

    @Scheduled(every = "${catamaran.reconciler.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void round() {
        if (stopping) {
            return;
        }
        try {
            List<UUID> queued = transactions.scan(connection -> Unreconciled.after(connection, last, MOST_AT_ONCE));
            last = queued.size() < MOST_AT_ONCE ? BEFORE_ALL : queued.get(queued.size() - 1);
            if (!queued.isEmpty() && earlierBookingsHaveEnded()) {
                examine(queued);
            }
        } catch (ProblemException databaseAway) {
            LOG.debugf("reconciliation skipped: %s", databaseAway.problem().slug());
        }
    }

    /** Waits for the round that is on its way: the pool goes next. */
    synchronized void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    /** Not so when one is paused for long; what is queued waits for the next round then. */
    private boolean earlierBookingsHaveEnded() {
        Set<String> earlier = transactions.read(EarlierBookings::running);
        for (int pause = 0; pause < PAUSES && !earlier.isEmpty() && paused(); pause++) {
            earlier.retainAll(transactions.read(EarlierBookings::running));
        }
        return earlier.isEmpty();
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void examine(List<UUID> queued) {
        transactions.scan(connection -> judged(connection, queued)).stream()
                .filter(Excess::gateOpen)
                .forEach(this::reverse);
    }

    /** A payment that is reversed now is looked at once more: its refunds are next. */
    private List<Excess> judged(Connection connection, List<UUID> queued) throws SQLException {
        Set<UUID> open = overdrafts.tell(connection, queued);
        List<Excess> found = excesses.among(connection, queued);
        found.forEach(excess -> open.add(excess.payment()));
        Unreconciled.keep(connection, queued, open);
        return found;
    }

    private void reverse(Excess excess) {
        try {
            record(excess, reversals.reverse(excess.customer(), excess.home(), excess.payment()));
        } catch (ProblemException later) {
            LOG.debugf(
                    "reversal waits: payment=%s reason=%s",
                    excess.payment(), later.problem().slug());
        }
    }

    private void record(Excess excess, Receipt receipt) {
        if (receipt.replayed()) {
            return;
        }
        reversed.increment();
        LOG.infof(
                "event=reversed payment=%s reversal=%s home=%s",
                excess.payment(), receipt.payment().id(), excess.home());
        if (receipt.overdraft()) {
            overdrafts.told(receipt.payment().from(), receipt.payment().id());
        }
    }
}
