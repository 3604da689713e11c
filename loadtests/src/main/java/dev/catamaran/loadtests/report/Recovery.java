package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.journal.Operation;
import java.util.List;

/**
 * The RTO of one home: from the fault to the first payment of its customers that another region acknowledged.
 *
 * @param detectMillis fault to {@code detected}: the lease was seen unchanged for long enough
 * @param decideMillis to {@code gate-safe}: the lease is taken and the old gate must be shut
 * @param promoteMillis to {@code gate-open}: the database is promoted or drained, replication degraded, the gate opened
 * @param rerouteMillis to the acknowledged payment: gateways know, held and repeated requests get through
 * @param rtoMillis the whole, null when no payment was acknowledged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recovery(
        String home,
        Double detectMillis,
        Double decideMillis,
        Double promoteMillis,
        Double rerouteMillis,
        Double rtoMillis) {

    static Recovery of(String home, RegionLoss loss, List<Operation> payments) {
        return of(home, loss.deadRegion(), loss.faultAt(), loss.takeovers(), payments);
    }

    /**
     * @param faultAt epoch milliseconds
     * @param takeovers as the controllers recorded them
     * @param payments of all homes
     */
    public static Recovery of(
            String home,
            String deadRegion,
            double faultAt,
            List<TakeoverTimeline> takeovers,
            List<Operation> payments) {
        Double served = payments.stream()
                .filter(payment -> payment.home().equals(home) && payment.acknowledged())
                .filter(payment -> payment.doneAtMillis() >= faultAt
                        && !deadRegion.equals(payment.last().answer().region()))
                .map(Operation::doneAtMillis)
                .min(Double::compare)
                .orElse(null);
        TakeoverTimeline timeline = takeovers.stream()
                .filter(takeover -> takeover.home().equals(home)
                        && takeover.from().equals(deadRegion)
                        && takeover.at("gate-open").orElse(0) >= faultAt)
                .findFirst()
                .orElse(null);
        return served == null || timeline == null
                ? new Recovery(home, null, null, null, null, served == null ? null : tenth(served - faultAt))
                : inParts(home, faultAt, served, timeline);
    }

    /** The parts add up to the whole: a step that was written down after the acknowledgement ends with it. */
    private static Recovery inParts(String home, double fault, double served, TakeoverTimeline timeline) {
        double detected = within(fault, timeline, "detected", served);
        double safe = within(detected, timeline, "gate-safe", served);
        double open = within(safe, timeline, "gate-open", served);
        return new Recovery(
                home,
                tenth(detected - fault),
                tenth(safe - detected),
                tenth(open - safe),
                tenth(served - open),
                tenth(served - fault));
    }

    private static double within(double earliest, TakeoverTimeline timeline, String step, double latest) {
        return Math.min(latest, Math.max(earliest, timeline.at(step).orElse(earliest)));
    }

    private static double tenth(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    public boolean inParts() {
        return detectMillis != null;
    }
}
