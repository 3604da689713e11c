package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The ramp to saturation with one number of payment instances in each region.
 *
 * @param instancesPerRegion of payments
 * @param provisionedPerInstance payments a second one instance is provisioned for; the emulated size of a machine
 * @param sustainedPerSecond the highest open-model rate whose window was held; 0 when none was
 * @param windows in the order in which they were tried
 * @param scaling how the change to this number of instances went under load; null where there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Capacity(
        int instancesPerRegion,
        double provisionedPerInstance,
        double sustainedPerSecond,
        List<Window> windows,
        Scaling scaling) {

    /**
     * @param offered payments begun per second
     * @param acknowledged payments per second
     * @param p99Millis of the acknowledged payments; null when there was none
     * @param held true when p99 was at most 250 ms and nothing failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Window(double offered, double acknowledged, Double p99Millis, long failed, boolean held) {}

    /**
     * Instances that came or went while customers paid.
     *
     * @param seconds from the order until all new instances were ready and all old ones gone
     */
    public record Scaling(int from, int to, double seconds, long operations, long failed) {}
}
