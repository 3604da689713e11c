package dev.catamaran.payments.reconcile;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.payments.payment.Receipt;
import dev.catamaran.payments.payment.Reversals;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * After an asynchronous take-over the same key can have made a payment in each region. When both have met, the region that
 * holds the debtor's home takes the later one back, for everybody to see.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Transactions transactions;
    private final ArrivedKeys keys;
    private final Reversals reversals;
    private final ReconcilerConfig config;
    private final Counter reconciled;
    private final Counter overdrafts;
    private final Position position = new Position();

    Reconciler(
            Transactions transactions,
            ArrivedKeys keys,
            Reversals reversals,
            ReconcilerConfig config,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.keys = keys;
        this.reversals = reversals;
        this.config = config;
        this.reconciled = meters.counter("catamaran.duplicates.reconciled");
        this.overdrafts = meters.counter("catamaran.duplicates.overdrafts");
    }

    @Scheduled(every = "${catamaran.reconciler.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            compare();
        } catch (ProblemException databaseAway) {
            LOG.debugf("reconciliation skipped: %s", databaseAway.problem().slug());
        }
    }

    private void compare() {
        UUID start = position.start();
        Optional<UUID> last = transactions.scan(connection -> keys.last(connection, start, config.most()));
        if (last.isEmpty()) {
            return;
        }
        List<Duplicate> found = transactions.scan(connection -> keys.duplicates(connection, start, last.get()));
        // what another region has to take back keeps us waiting here, in case its lease comes to us
        UUID waiting = null;
        for (Duplicate duplicate : found) {
            if (!reversed(duplicate) && waiting == null) {
                waiting = duplicate.arrived();
            }
        }
        position.moveTo(waiting == null ? last.get() : waiting);
    }

    private boolean reversed(Duplicate duplicate) {
        if (!duplicate.gateOpen()) {
            return false;
        }
        try {
            record(duplicate, reversals.reverse(duplicate.customer(), duplicate.home(), duplicate.later()));
            return true;
        } catch (ProblemException later) {
            LOG.debugf(
                    "reversal waits: payment=%s reason=%s",
                    duplicate.later(), later.problem().slug());
            return false;
        }
    }

    private void record(Duplicate duplicate, Receipt receipt) {
        if (receipt.replayed()) {
            return;
        }
        reconciled.increment();
        if (receipt.overdraft()) {
            overdrafts.increment();
        }
        LOG.infof(
                "duplicate reversed: payment=%s reversal=%s home=%s overdraft=%s",
                duplicate.later(), receipt.payment().id(), duplicate.home(), receipt.overdraft());
    }
}
