package dev.catamaran.console;

import java.util.List;

/**
 * The JSON contract between server and page: {@code GET /console/state}, and each event of {@code GET /console/events}. All times are
 * epoch milliseconds; what nobody knows is null.
 *
 * @param mode {@code active-passive} or {@code active-active}; null while no controller has answered
 * @param replication {@code async} or {@code sync}, as configured
 * @param zones the regions, and the witness as the last
 * @param events the oldest first
 * @param load only in the lab
 */
public record ConsoleState(
        long at,
        String mode,
        String replication,
        List<Zone> zones,
        List<Link> links,
        List<Lease> leases,
        List<Event> events,
        Load load) {

    /**
     * @param kind {@code region} or {@code witness}
     * @param state {@code serving}, {@code following}, {@code voting}, {@code impaired} (its controller is away, others answer),
     *     {@code silent} (no answer for two seconds) or {@code dead}
     * @param quorum whether its controller reaches the quorum
     * @param barred why it does not serve by itself: it promised not to, or the register is lost
     * @param sessions entries in its session store
     * @param processes only in the lab
     */
    public record Zone(
            String name,
            String kind,
            String state,
            boolean quorum,
            String barred,
            List<Gate> gates,
            Replication replication,
            Traffic traffic,
            Long sessions,
            List<RunningProcess> processes) {}

    public record Gate(String home, long epoch, boolean open) {}

    /**
     * @param role of the database: {@code primary}, {@code standby} or {@code none}
     * @param state {@code sync}, {@code async}, {@code degraded} (sync was wanted) or {@code none}
     * @param conflicts of logical replication, since the database was made
     */
    public record Replication(String role, String state, long lagMillis, long lagBytes, long conflicts) {}

    /** @param p99Millis of the gateway's answers in the last seconds; null where it exports no histogram */
    public record Traffic(double paymentsPerSecond, double requestsPerSecond, Double p99Millis) {}

    /** @param pid -1 when it does not run */
    public record RunningProcess(String name, long pid) {}

    /** @param state {@code open}, {@code cut}, {@code cut-one-way}, {@code slow} or {@code unknown} */
    public record Link(String from, String to, String state, Integer delayMillis) {}

    public record Lease(String home, String region, long epoch, String state) {}

    /**
     * @param id stays the same while an event grows
     * @param kind {@code takeover}, {@code forced}, {@code switchover}, {@code fault}, {@code healed}, {@code dead}, {@code back},
     *     {@code degraded}, {@code restored}, {@code rejoin} or {@code change}
     * @param rto of a takeover; null before its gate is open
     * @param pauseMillis for which a switchover took no writes
     */
    public record Event(String id, long at, String kind, String text, Rto rto, Long pauseMillis) {}

    /**
     * From the fault to the first payment that was acknowledged elsewhere, of the home that waited longest.
     *
     * @param rerouteMillis null while no payment of the load has been acknowledged
     * @param totalMillis the sum of the parts that are known
     * @param seenByClient whether the total ends with a payment; otherwise it ends with the open gate
     * @param faultKnown whether the moment of the fault is exact, or the last sign of life
     */
    public record Rto(
            long detectMillis,
            long decideMillis,
            long promoteMillis,
            Long rerouteMillis,
            long totalMillis,
            boolean seenByClient,
            boolean faultKnown) {}

    /**
     * The load that the lab makes.
     *
     * @param wanted payments a second; 0 when it is off
     * @param most that can be wanted
     * @param perSecond acknowledged in the last seconds
     * @param failed given up, since the lab began
     * @param waiting under way
     * @param longestWaitMillis of the last minute, until the acknowledgement
     */
    public record Load(
            int wanted,
            int most,
            boolean settingUp,
            double perSecond,
            long acknowledged,
            long failed,
            long waiting,
            long longestWaitMillis,
            Long p99Millis) {}
}
