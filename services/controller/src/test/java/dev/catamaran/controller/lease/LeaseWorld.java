package dev.catamaran.controller.lease;

import dev.catamaran.controller.register.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Regions, a register and two databases in virtual time: messages are late or lost, processes pause, clocks drift,
 * databases fail. It keeps every moment at which a gate was written, and tells when two could let payments pass.
 */
final class LeaseWorld {
    static final long MILLI = 1_000_000;

    final Random random;
    final List<String> violations = new ArrayList<>();
    final List<SimulatedRegion> regions = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final long transactionNanos;
    private long now;
    private long sequence;
    private int register;
    private long version = -1;
    private LeaseEntry entry;
    private LeaseEntry entryBefore;
    int moves;
    boolean quorumLost;
    /** A planted mistake. */
    boolean shutsUnderTheSameEpoch;

    boolean calm = true;

    LeaseWorld(long seed, long transactionNanos) {
        this.random = new Random(seed);
        this.transactionNanos = transactionNanos;
    }

    private record Event(long at, long order, Runnable work) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    long now() {
        return now;
    }

    LeaseEntry entry() {
        return entry;
    }

    void in(long nanos, Runnable work) {
        events.add(new Event(now + nanos, sequence++, work));
    }

    long between(long fromMillis, long toMillis) {
        return fromMillis * MILLI + (long) (random.nextDouble() * (toMillis - fromMillis) * MILLI);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Random trouble, none in a calm world. */
    boolean noise(double probability) {
        return !calm && chance(probability);
    }

    void runFor(long nanos) {
        long end = now + nanos;
        while (!events.isEmpty() && events.peek().at <= end) {
            Event event = events.poll();
            now = event.at;
            event.work.run();
        }
        now = end;
    }

    /** The quorum applies a conditional write. */
    WriteResult apply(Attempt attempt) {
        boolean fits = attempt.creates() ? entry == null : entry != null && version == attempt.version();
        if (!fits) {
            return new WriteResult.Refused();
        }
        if (entry != null && entry.epoch() != attempt.entry().epoch()) {
            moves++;
        }
        entryBefore = entry;
        entry = attempt.entry();
        version++;
        return new WriteResult.Written(version);
    }

    /** All quorum disks are lost, and the members begin anew. */
    void loseRegister() {
        register++;
        version = -1;
        entry = null;
        entryBefore = null;
    }

    /** Requests to a register that is lost do not reach the next one. */
    int register() {
        return register;
    }

    /** What the peer of this region shows of its database now. */
    Optional<GateRows> rowsBeside(SimulatedRegion region) {
        return regions.stream().filter(other -> other != region).findFirst().flatMap(SimulatedRegion::rowsShown);
    }

    Resolution latest() {
        return entry == null ? new Resolution.Absent() : new Resolution.Found(version, entry);
    }

    /** A reading from a member that may be one write behind. */
    Resolution maybeStale() {
        boolean stale = entryBefore != null && chance(0.3);
        return stale ? new Resolution.Found(version - 1, entryBefore) : latest();
    }

    boolean isServed() {
        return regions.stream().anyMatch(region -> region.holds() && region.gate.shutsAt() > now);
    }

    /** Called at the moment a database commits a gate row. */
    void gateWritten(SimulatedRegion writer) {
        for (SimulatedRegion other : regions) {
            long otherEnds = Math.min(other.gate.drainedAt(), other.gate.shutsAt() + transactionNanos);
            if (other != writer && writer.gate.shutsAt() > now && otherEnds > now) {
                violations.add("at " + now / MILLI + " ms " + writer.name() + " opened until "
                        + writer.gate.shutsAt() / MILLI + " while " + other.name() + " may commit until "
                        + otherEnds / MILLI);
            }
        }
    }
}
