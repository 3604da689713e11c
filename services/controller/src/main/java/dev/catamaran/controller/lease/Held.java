package dev.catamaran.controller.lease;

import java.util.Optional;

/** A lease in this process's hands: until when, how far its preparation is, and whether the database accepts the gate. */
final class Held {
    private enum Phase {
        PREPARING,
        OPENING,
        SERVING,
        /** Still serving, while the register is told that this will end. */
        LEAVING,
        MOVING
    }

    private final LeaseTimes times;
    private final long epoch;
    private final LeaseState stateAtFirst;
    private Phase phase;
    private final Rest rest;
    private long renewedAt;
    private long gateAcceptedAt;
    private boolean gateRefused;
    private boolean gateAsked;
    private boolean gateDue;
    private long gateAskedAt;

    Held(LeaseTimes times, LeaseEntry entry, long renewedAt) {
        this.times = times;
        this.epoch = entry.epoch();
        this.stateAtFirst = entry.state();
        this.rest = new Rest(times.restMillis());
        this.renewedAt = renewedAt;
        this.phase = Phase.PREPARING;
    }

    long epoch() {
        return epoch;
    }

    boolean isSaidBy(Contender self, LeaseEntry entry) {
        return entry.writer().equals(self.writer()) && entry.epoch() == epoch;
    }

    long deadline() {
        return times.deadline(renewedAt);
    }

    /** Longer than the own deadline only when the register has granted a rest. */
    private long gateDeadline() {
        return rest.granted() ? times.restedDeadline(renewedAt) : deadline();
    }

    void rest() {
        rest.wish();
    }

    boolean isAtRest() {
        return rest.gateOpenLong();
    }

    boolean lapsed(long now) {
        return now >= deadline();
    }

    boolean gateOutlived(long now) {
        return now >= gateDeadline();
    }

    /** What the register shall say. */
    LeaseState state() {
        return switch (phase) {
            case SERVING -> LeaseState.SERVING;
            case LEAVING, MOVING -> LeaseState.MOVING;
            case PREPARING, OPENING -> stateAtFirst;
        };
    }

    /** What gateways may act on. */
    LeaseState shown() {
        return phase == Phase.LEAVING ? LeaseState.SERVING : state();
    }

    /** A process that is about to end moves nothing. */
    boolean leave() {
        if (phase != Phase.SERVING || rest.isWished()) {
            return false;
        }
        phase = Phase.LEAVING;
        return true;
    }

    boolean isLeaving() {
        return phase == Phase.LEAVING;
    }

    /** From now on the gate is not asked to open. */
    void shutGate() {
        phase = Phase.MOVING;
        gateDue = false;
    }

    boolean isPreparing() {
        return phase == Phase.PREPARING;
    }

    void prepared(long now) {
        phase = Phase.OPENING;
        gateAcceptedAt = now;
        gateDue = true;
    }

    void renewed(long startedAt, long restWritten) {
        renewedAt = Math.max(renewedAt, startedAt);
        rest.written(restWritten);
        gateDue = opens();
    }

    private boolean opens() {
        return phase == Phase.OPENING || phase == Phase.SERVING || phase == Phase.LEAVING;
    }

    /** What the register shall say next, when it is time to say anything. */
    Optional<LeaseEntry> renewal(long now, LeaseEntry entry, Contender self, long count, Surroundings around) {
        long newRest = rest.toWrite(phase == Phase.SERVING, entry.restMillis());
        LeaseEntry next =
                entry.renewedBy(self.writer(), count, state(), newRest).promising(around, self.peer());
        boolean due = now - renewedAt >= times.renewEveryNanos() || !next.saysTheSame(entry);
        return Optional.of(next).filter(any -> due && mayRenew(now, around.reachable()));
    }

    /** A dead database must lose the lease like a dead region: no renewal without a gate row that was accepted lately. */
    private boolean mayRenew(long now, boolean databaseAnswers) {
        return opens() ? !gateFailed(now) : databaseAnswers;
    }

    boolean gateFailed(long now) {
        boolean unanswered = (gateAsked || gateDue) && now - gateAcceptedAt > times.gateFreshNanos();
        return opens() && (gateRefused || unanswered);
    }

    /** @param entry what the gate's rows shall remember */
    Optional<Action> gateToOpen(long now, LeaseEntry entry) {
        boolean wait = gateRefused && now - gateAskedAt < times.retryNanos();
        if (!gateDue || gateAsked || wait || lapsed(now)) {
            return Optional.empty();
        }
        gateAsked = true;
        rest.gateAsked();
        gateDue = false;
        gateAskedAt = now;
        return Optional.of(new Action.OpenGate(entry.homes(), epoch, entry.behind(), now, gateDeadline()));
    }

    /** @return whether the gate is open for the first time */
    boolean gateAnswered(long askedAt, boolean accepted) {
        if (!gateAsked || askedAt != gateAskedAt) {
            return false;
        }
        gateAsked = false;
        gateRefused = !accepted;
        gateDue |= !accepted && opens();
        if (accepted) {
            gateAcceptedAt = Math.max(gateAcceptedAt, askedAt);
            rest.gateAccepted();
        }
        boolean first = accepted && phase == Phase.OPENING;
        phase = first ? Phase.SERVING : phase;
        return first;
    }
}
