package dev.catamaran.controller.cloud;

import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.takeover.ManagedDatabase;
import java.io.IOException;
import java.util.Map;

/**
 * The pair of clusters that Aurora replicates by its storage. A switchover waits until nothing is missing; a failover
 * takes the own copy as it is (Amazon RDS API, {@code SwitchoverGlobalCluster} and {@code FailoverGlobalCluster}).
 */
public final class AuroraGlobalDatabase implements ManagedDatabase {
    private static final String VERSION = "2014-10-31";

    private final SignedService rds;
    private final String globalCluster;
    private final String ownCluster;

    /**
     * @param globalCluster the pair's identifier
     * @param ownCluster ARN of the own region's cluster
     */
    public AuroraGlobalDatabase(CloudRegion region, String globalCluster, String ownCluster) {
        this.rds = new SignedService("rds", "amazonaws.com", region);
        this.globalCluster = globalCluster;
        this.ownCluster = ownCluster;
    }

    @Override
    public void promote(boolean planned, Tenure tenure) throws IOException, InterruptedException {
        rds.post(QueryCall.HEADERS, (planned ? switchover() : failover()).body(), tenure);
    }

    private QueryCall switchover() {
        return new QueryCall(
                "SwitchoverGlobalCluster",
                VERSION,
                Map.of("GlobalClusterIdentifier", globalCluster, "TargetDbClusterIdentifier", ownCluster));
    }

    private QueryCall failover() {
        return new QueryCall(
                "FailoverGlobalCluster",
                VERSION,
                Map.of(
                        "GlobalClusterIdentifier", globalCluster,
                        "TargetDbClusterIdentifier", ownCluster,
                        "AllowDataLoss", "true"));
    }
}
