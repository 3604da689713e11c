package dev.catamaran.loadtests.drills;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened in a drill that killed a region. Times are epoch milliseconds.
 *
 * @param deadRegion null when there was no way to kill one; {@code faultAt} is then the end of the steady phase
 * @param servedBefore the region that served each home just before the fault; empty when no controller could be asked
 * @param steadyAt end of the warm-up
 * @param faultAt when the region was killed, as the lab says
 * @param comebackAt when it was told to start again
 * @param loadEndAt when the last visit ended
 * @param takeovers recorded by the surviving region's controller
 * @param survivorHad the surviving region's payments before the dead one came back; null when it could not be looked
 *     into
 * @param usage of each region in the steady phase
 * @param caughtUp true when both regions agreed on the number of rows at the end
 */
public record RegionLoss(
        String deadRegion,
        Map<String, String> servedBefore,
        double steadyAt,
        double faultAt,
        double comebackAt,
        double loadEndAt,
        List<TakeoverTimeline> takeovers,
        Set<String> survivorHad,
        List<LagSample> lag,
        Map<String, Usage> usage,
        boolean caughtUp) {

    /** True for homes whose customers lost the region that served them. */
    public boolean affects(String home) {
        return deadRegion != null && deadRegion.equals(servedBefore.get(home));
    }

    /** The same, with what was found out later about who served. */
    public RegionLoss servedAs(Map<String, String> regionByHome) {
        return new RegionLoss(
                deadRegion,
                regionByHome,
                steadyAt,
                faultAt,
                comebackAt,
                loadEndAt,
                takeovers,
                survivorHad,
                lag,
                usage,
                caughtUp);
    }

    /** The same, with what was found out later about the regions' agreement. */
    public RegionLoss caughtUp(boolean agreed) {
        return new RegionLoss(
                deadRegion,
                servedBefore,
                steadyAt,
                faultAt,
                comebackAt,
                loadEndAt,
                takeovers,
                survivorHad,
                lag,
                usage,
                agreed);
    }
}
