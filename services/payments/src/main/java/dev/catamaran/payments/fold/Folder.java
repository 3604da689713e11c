package dev.catamaran.payments.fold;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Moves queued entries into the balance of accounts that seldom pay: hot merchants, the house, and everybody of the other
 * region. The ledger does not change, so it needs no gate; on a standby it finds nothing to do.
 */
@ApplicationScoped
class Folder {

    private static final Logger LOG = Logger.getLogger(Folder.class);

    private final Transactions transactions;
    private final FolderConfig config;
    private final Counter folds;
    private final Counter entries;
    private boolean stopping;

    Folder(Transactions transactions, FolderConfig config, MeterRegistry meters) {
        this.transactions = transactions;
        this.config = config;
        this.folds = meters.counter("catamaran.folds");
        this.entries = meters.counter("catamaran.folds.entries");
    }

    @Scheduled(every = "${catamaran.folder.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void round() {
        if (stopping) {
            return;
        }
        try {
            for (UUID account : transactions.scan(connection -> Backlog.accounts(connection, config.atLeast()))) {
                fold(account);
            }
        } catch (ProblemException databaseAway) {
            LOG.debugf("fold skipped: %s", databaseAway.problem().slug());
        }
    }

    /** Waits for the round that is on its way: the pool goes next. */
    synchronized void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    private void fold(UUID account) {
        int moved = transactions.run(connection -> Backlog.fold(connection, account, config.most()));
        if (moved > 0) {
            folds.increment();
            entries.increment(moved);
        }
    }
}
