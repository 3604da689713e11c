package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.catamaran.loadtests.drills.Usage;
import java.util.List;
import java.util.Map;

/**
 * Everything measured in one mode. Fields that were not measured are null and left out of {@code report.json}.
 *
 * @param labStartSeconds 0 when nothing was started
 * @param leaseTime null when it is not known
 * @param fault null when no region was killed; time is then counted from the end of the steady phase
 * @param availability all operations from the end of the warm-up to the end of the load
 * @param paymentsPerSecond acknowledged in the steady phase
 * @param latency payments of the steady phase by geography, client's view
 * @param recoveries one for each home that lost its region
 * @param deadRegionsCustomers customers whose home was served by the dead region
 * @param livingRegionsCustomers the others
 * @param rpo null when no database could be looked into
 * @param usage of each region's processes in the steady phase; empty when they are somewhere else
 * @param audit of all journals of this lab; null when no database could be looked into
 * @param forcedLogins sessions that were refused after the fault, so that a customer had to log in again
 * @param series one point a second from the steady phase on
 * @param failback null when the homes stayed where they were
 * @param capacity one for each number of instances; null where no ramp was made
 * @param gaps what was to be measured and was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModeReport(
        String mode,
        String replication,
        double labStartSeconds,
        LeaseTime leaseTime,
        Fault fault,
        Availability availability,
        Double paymentsPerSecond,
        Map<String, Percentiles> latency,
        List<Recovery> recoveries,
        Group deadRegionsCustomers,
        Group livingRegionsCustomers,
        Rpo rpo,
        ReplicationLag replicationLag,
        Map<String, Usage> usage,
        Long forcedLogins,
        AuditSummary audit,
        List<Point> series,
        Failback failback,
        List<Capacity> capacity,
        List<Gap> gaps) {

    /**
     * @param comebackSeconds from the fault until the region was started again
     * @param servedBefore which region served each home just before the fault
     */
    public record Fault(
            String region,
            double atMillis,
            double comebackSeconds,
            boolean caughtUp,
            Map<String, String> servedBefore) {}

    /** @param ratio acknowledged and correctly refused operations over all */
    public record Availability(long operations, long failed, long retriedAttempts, double ratio) {}

    /**
     * @param payments acknowledged by the dead region and not known to the surviving one
     * @param seconds from the oldest of them to the fault
     */
    public record Rpo(long payments, double seconds) {}

    /** As the controllers said, sampled once a second in the steady phase. */
    public record ReplicationLag(long samples, double p99Millis, double maxMillis, long conflicts) {}

    /**
     * @param second from the fault; negative before
     * @param payments acknowledged
     * @param held acknowledged payments that had waited longer than {@link Group#HELD_MILLIS}
     * @param lagMillis the longest replication lag that a controller reported; null without a report
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(int second, long payments, Double p99Millis, long failed, long held, Double lagMillis) {}

    /** Nothing but the reasons. */
    public static ModeReport missing(String mode, String replication, double labStartSeconds, List<Gap> gaps) {
        return new ModeReport(
                mode,
                replication,
                labStartSeconds,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                List.of(),
                null,
                null,
                gaps);
    }

    /** The same, with the lab's lease time, the ramps that came after, the audit of all, and what is missing. */
    public ModeReport with(LeaseTime labs, List<Capacity> ramps, AuditSummary audited, List<Gap> missing) {
        return new ModeReport(
                mode,
                replication,
                labStartSeconds,
                labs,
                fault,
                availability,
                paymentsPerSecond,
                latency,
                recoveries,
                deadRegionsCustomers,
                livingRegionsCustomers,
                rpo,
                replicationLag,
                usage,
                forcedLogins,
                audited,
                series,
                failback,
                ramps,
                missing);
    }

    /**
     * False when a region was killed that served nobody, because its leases had moved before: nothing was measured
     * then.
     */
    public boolean hitSomebody() {
        return fault == null || !recoveries.isEmpty();
    }

    /** False when there is nothing but the reasons for that. */
    boolean measured() {
        return availability != null || capacity != null;
    }

    /** Why this part is missing; null when no reason is known. */
    String whyMissing(Part part) {
        return gaps.stream()
                .filter(gap -> gap.part().costs(part))
                .map(Gap::why)
                .findFirst()
                .orElse(null);
    }

    /** The home with the longest recovery stands for the mode; null when no home was affected. */
    Recovery worstRecovery() {
        return recoveries.stream()
                .max((one, other) -> Double.compare(lasted(one), lasted(other)))
                .orElse(null);
    }

    private static double lasted(Recovery recovery) {
        return recovery.rtoMillis() == null ? Double.MAX_VALUE : recovery.rtoMillis();
    }
}
