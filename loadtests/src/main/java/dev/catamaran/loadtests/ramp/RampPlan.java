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
    /** One that is held, and one that soon cannot be held any more. */
    private static final double USUAL_WINDOWS = 1.8;

    /** About how long payments are offered for one number of instances, the scaling not counted. */
    public double offerSeconds() {
        return Math.min(mostWindows, USUAL_WINDOWS) * (settleSeconds + windowSeconds);
    }

    /** The same without one number of instances. */
    public RampPlan without(int left) {
        List<Integer> others =
                instances.stream().filter(number -> number != left).toList();
        return new RampPlan(others, capacityPerInstance, settleSeconds, windowSeconds, mostWindows);
    }
}
