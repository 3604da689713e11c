package dev.catamaran.payments.reconcile;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.payments.payment.Receipt;
import dev.catamaran.payments.payment.Reversals;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at what arrives from the other region and reverses what must not count, for everybody to see. What another region has
 * to reverse stays open here until that has arrived, in case the lease comes to us.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Transactions transactions;
    private final Excesses excesses;
    private final Overdrafts overdrafts;
    private final Reversals reversals;
    private final Arrivals arrivals;
    private final Counter reversed;
    private Set<UUID> open = new HashSet<>();
    private boolean stopping;

    Reconciler(
            Transactions transactions,
            Excesses excesses,
            Overdrafts overdrafts,
            Reversals reversals,
            ReconcilerConfig config,
            RegionConfig place,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.excesses = excesses;
        this.overdrafts = overdrafts;
        this.reversals = reversals;
        this.arrivals = new Arrivals(place, config.most());
        this.reversed = meters.counter("catamaran.duplicates.reconciled");
    }

    @Scheduled(every = "${catamaran.reconciler.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void round() {
        if (stopping) {
            return;
        }
        try {
            open.addAll(transactions.scan(arrivals::since));
            if (!open.isEmpty()) {
                examine();
            }
        } catch (ProblemException databaseAway) {
            LOG.debugf("reconciliation skipped: %s", databaseAway.problem().slug());
        }
    }

    /** Waits for the round that is on its way: the pool goes next. */
    synchronized void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    /** A payment that is reversed now is looked at once more: its refunds are next. */
    private void examine() {
        Set<UUID> still = new HashSet<>(transactions.scan(connection -> overdrafts.tell(connection, open)));
        List<Excess> found = transactions.scan(connection -> excesses.among(connection, open));
        found.forEach(excess -> still.add(excess.payment()));
        open = still;
        found.stream().filter(Excess::gateOpen).forEach(this::reverse);
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
