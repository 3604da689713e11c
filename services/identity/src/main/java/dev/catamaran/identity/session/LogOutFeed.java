package dev.catamaran.identity.session;

import dev.catamaran.platform.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells this region's Redis of the log-outs that its database has: of each that is made or arrives here, and of all that still
 * count where one of the two is another one than before, was started anew, or followed another one until now. So whatever Redis
 * loses, the database brings back.
 */
@ApplicationScoped
class LogOutFeed {

    private static final Logger LOG = Logger.getLogger(LogOutFeed.class);
    private static final int PAGE = 500;

    private final LogOuts logOuts;
    private final SessionStore store;
    private String toldAll = "";

    LogOutFeed(LogOuts logOuts, SessionStore store) {
        this.logOuts = logOuts;
        this.store = store;
    }

    @Scheduled(every = "${catamaran.log-outs.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void round() {
        String redis = store.writableRun();
        try {
            String pair = redis + " " + logOuts.run();
            boolean told = !redis.isEmpty() && (pair.equals(toldAll) || tellAll()) && tellNew();
            toldAll = told ? pair : "";
        } catch (ProblemException databaseAway) {
            LOG.debugf("log-outs are not told now: %s", databaseAway.problem().slug());
        }
    }

    /** False where Redis did not take them. */
    private boolean tellAll() {
        int count = 0;
        List<LogOut> page = logOuts.after(Instant.EPOCH, "", PAGE);
        while (!page.isEmpty()) {
            if (!store.revoke(page)) {
                return false;
            }
            count += page.size();
            LogOut last = page.get(page.size() - 1);
            page = logOuts.after(last.expiresAt(), last.sessionId(), PAGE);
        }
        LOG.infof("event=log-outs-told-anew count=%d", count);
        return true;
    }

    private boolean tellNew() {
        List<LogOut> some = logOuts.untold(PAGE);
        while (!some.isEmpty()) {
            if (!store.revoke(some)) {
                return false;
            }
            logOuts.told(some);
            some = logOuts.untold(PAGE);
        }
        return true;
    }
}
