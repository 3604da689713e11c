package dev.catamaran.controller.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.takeover.ManagedDatabase;
import java.io.IOException;
import java.util.Map;

/**
 * A plan of ARC Region switch that activates the own region: it promotes the database among whatever else it is told to
 * ({@code StartPlanExecution}). Graceful means that nothing may be lost.
 */
public final class RegionSwitchPlan implements ManagedDatabase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "ArcRegionSwitch.StartPlanExecution");

    private final SignedService arc;
    private final String plan;
    private final String target;

    /** @param plan its ARN */
    public RegionSwitchPlan(CloudRegion region, String plan) {
        this.arc = new SignedService("arc-region-switch", "api.aws", region);
        this.plan = plan;
        this.target = region.name();
    }

    @Override
    public void promote(boolean planned, Tenure tenure) throws IOException, InterruptedException {
        arc.post(HEADERS, body(planned), tenure);
    }

    private String body(boolean planned) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "planArn",
                plan,
                "targetRegion",
                target,
                "action",
                "activate",
                "mode",
                planned ? "graceful" : "ungraceful",
                "latestVersion",
                "true",
                "comment",
                "the lease has moved to " + target));
    }
}
