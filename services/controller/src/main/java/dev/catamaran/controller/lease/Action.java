package dev.catamaran.controller.lease;

import java.util.List;
import java.util.Set;

/** What a lease asks of the world. Every action but {@link ShutGate}, {@link Lost} and {@link Serving} is answered by a call back. */
public sealed interface Action {
    /** Write to the register; answered by {@link Lease#written}. */
    record Write(Attempt attempt) implements Action {}

    /** Read the entry as the quorum has it now; answered by {@link Lease#resolved}. */
    record ReadLatest() implements Action {}

    /**
     * Let payments pass until the deadline (own monotonic clock); answered by {@link Lease#gateAnswered}. What the entry says of
     * other regions is written down with it.
     */
    record OpenGate(List<String> homes, long epoch, Set<String> behind, long askedAt, long deadline)
            implements Action {}

    /**
     * Let no payment pass under this epoch and earlier ones: the gate's time is over by the own clock, and may not be by the database's.
     */
    record ShutGate(List<String> homes, long epoch) implements Action {}

    /** Make the own database ready to serve; answered by {@link Lease#prepared}. */
    record Prepare(Takeover takeover) implements Action {}

    /** Shut the own gate and let the peer receive everything; answered by {@link Lease#handOverReady}. */
    record HandOver(LeaseEntry entry, String to) implements Action {}

    /** The gate is open for the first time since the lease was got. */
    record Serving(LeaseEntry entry) implements Action {}

    /** The lease is gone: another region has it, or the own deadline has passed. */
    record Lost(LeaseEntry entry, Reason reason) implements Action {}

    enum Reason {
        TAKEN_BY_ANOTHER,
        HANDED_OVER,
        DEADLINE_PASSED,
        REGISTER_LOST
    }
}
