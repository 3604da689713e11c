package dev.catamaran.controller.cloud;

import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.sessions.SessionPromotion;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Valkey of both regions as one ElastiCache Global Datastore: its primary moves here, planned or not, by one call
 * ({@code FailoverGlobalReplicationGroup}). Until then sessions are read as they are.
 */
public final class GlobalDatastore implements SessionPromotion {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalDatastore.class);

    /** The longest pause between two calls, in first pauses. */
    private static final int LONGEST = 32;

    private final SignedService elastiCache;
    private final QueryCall failover;
    private final Duration retry;

    /**
     * @param datastore the pair's identifier, the prefix that AWS gives it included
     * @param ownGroup the own region's replication group
     */
    public GlobalDatastore(CloudRegion region, String datastore, String ownGroup) {
        this.elastiCache = new SignedService("elasticache", "amazonaws.com", region);
        this.retry = region.limit();
        this.failover = new QueryCall(
                "FailoverGlobalReplicationGroup",
                "2015-02-02",
                Map.of(
                        "GlobalReplicationGroupId", datastore,
                        "PrimaryRegion", region.name(),
                        "PrimaryReplicationGroupId", ownGroup));
    }

    @Override
    public void start(Tenure tenure) {
        Thread thread = new Thread(() -> promote(tenure), "datastore-promotion");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks until it is accepted once, at growing intervals, as long as the lease lasts: until then log-outs are refused. */
    private void promote(Tenure tenure) {
        try {
            int pause = 1;
            while (tenure.lasts() && !accepted(tenure)) {
                Thread.sleep(retry.multipliedBy(pause).toMillis());
                pause = Math.min(2 * pause, LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepted(Tenure tenure) throws InterruptedException {
        try {
            elastiCache.post(QueryCall.HEADERS, failover.body(), tenure);
            LOG.info("sessions move here: {}", failover.parameters());
            return true;
        } catch (IOException e) {
            LOG.warn("sessions stay read-only: {}", e.getMessage());
            return false;
        }
    }
}
