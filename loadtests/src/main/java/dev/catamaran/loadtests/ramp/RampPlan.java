package dev.catamaran.loadtests.ramp;

import java.util.List;

/**
 * What the ramp tries.
 *
 * @param instances of payments in each region, in the order in which they are tried
 * @param capacityPerInstance payments per second that one instance is provisioned for
 * @param settleSeconds at the beginning of a window, which are not judged
 * @param windowSeconds after that
 * @param mostWindows for one number of instances
 */
public record RampPlan(
        List<Integer> instances, int capacityPerInstance, double settleSeconds, double windowSeconds, int mostWindows) {
    private static final double SCALING_SECONDS = 10;
    /** One that is held, and one that soon cannot be held any more. */
    private static final double USUAL_WINDOWS = 1.8;

    /** About how long all of it takes. */
    public long expectedSeconds() {
        double each = SCALING_SECONDS + Math.min(mostWindows, USUAL_WINDOWS) * (settleSeconds + windowSeconds);
        return Math.round(each * instances.size());
    }
}
