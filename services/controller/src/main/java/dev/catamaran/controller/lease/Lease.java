package dev.catamaran.controller.lease;

import dev.catamaran.controller.register.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of one lease as this process sees it. Fed with observations, answers and the own monotonic time, it says what
 * to do next; deterministic, so that a test can drive thousands of schedules through it.
 *
 * <p>Two rules carry the safety. The holder counts its time from the moment before its last confirmed write. A taker
 * counts from the moment after it first read that write, and its own write replaces exactly that version.
 */
public final class Lease {
    private final Contender self;
    private final LeaseTimes times;
    private final Watch watch = new Watch();
    private final Claim claim;
    private final Absence absence;
    private final List<Action> outbox = new ArrayList<>();
    private Attempt pending;
    private Attempt doubtful;
    private Taking taking;
    private long attempts;
    private long standAsideUntil = Long.MIN_VALUE;
    private final Inquiry inquiry = new Inquiry();
    private Held held;
    private Move move;

    /** @param firstOwner the region that creates the very first entry */
    public Lease(Contender self, LeaseTimes times, List<String> homes, String firstOwner) {
        this.self = self;
        this.times = times;
        this.absence = new Absence(self, times, homes, firstOwner);
        this.claim = new Claim(self, times, watch);
    }

    public Optional<LeaseEntry> entry() {
        return Optional.ofNullable(watch.entry());
    }

    public boolean isHeld() {
        return held != null;
    }

    public boolean isHeld(long epoch) {
        return held != null && held.epoch() == epoch;
    }

    /** This region's, as far as is known: held, or lapsed and taken by nobody. */
    public boolean isOwn() {
        return !watch.isEmpty() && watch.entry().region().equals(self.region());
    }

    /** The state that gateways may act on: whether the own gate is open is known here before the register has it. */
    public LeaseState state() {
        return held != null && watch.entry().epoch() == held.epoch() ? held.shown() : watch.state();
    }

    /** Whether a reading of this version says nothing new. */
    public boolean knows(long version) {
        return !watch.isEmpty() && version == watch.version();
    }

    /** A reading that may be stale found no entry. */
    public void missed() {
        if (!watch.isEmpty()) {
            inquiry.need();
        }
    }

    public Absence absence() {
        return absence;
    }

    /** A reading that may be stale. */
    public void observed(long now, long version, LeaseEntry entry) {
        if (!watch.observe(now, version, entry)) {
            return;
        }
        claim.entryChanged();
        absence.over();
        if (held != null && !held.isSaidBy(self, entry)) {
            lose(entry, Action.Reason.TAKEN_BY_ANOTHER, true);
        }
    }

    /** The answer to {@link Action.ReadLatest}; when the quorum did not answer, the question is due again later. */
    public void resolved(long now, Resolution resolution) {
        if (resolution instanceof Resolution.Failed) {
            inquiry.failed(now + times.retryNanos());
            return;
        }
        inquiry.answered();
        if (resolution instanceof Resolution.Found found) {
            if (doubtful != null && found.entry().equals(doubtful.entry())) {
                confirm(now, doubtful, found.version());
            } else {
                observed(now, found.version(), found.entry());
            }
        } else {
            lose(watch.entry(), Action.Reason.REGISTER_LOST, true);
            watch.forget();
            absence.seen(now);
        }
        doubtful = null;
    }

    public void written(long now, Attempt attempt, WriteResult result) {
        if (attempt != pending) {
            return;
        }
        pending = null;
        if (result instanceof WriteResult.Written written) {
            confirm(now, attempt, written.version());
        } else {
            inquiry.need();
            doubtful = result instanceof WriteResult.Unknown ? attempt : null;
        }
    }

    public void gateAnswered(long epoch, long askedAt, boolean accepted) {
        if (isHeld(epoch) && held.gateAnswered(askedAt, accepted)) {
            outbox.add(new Action.Serving(watch.entry()));
        }
    }

    /** @return whether a hand-over to the peer has begun; it ends in a new entry, or in a new epoch of this region */
    public boolean move(long now) {
        return held != null && now < held.deadline() && held.leave();
    }

    /** The gate is shut only after the register says so: a process that comes after this one must not trust its epoch. */
    private void beginMove(long now) {
        held.shutGate();
        move = new Move(now + times.moveNanos());
        outbox.add(new Action.HandOver(watch.entry(), self.peer()));
    }

    /** @param delivered the own gate is shut, and the peer has everything */
    public void handOverReady(long epoch, boolean delivered) {
        if (isHeld(epoch) && move != null) {
            move.ended(delivered);
        }
    }

    /** Whether this region would take over, were it not marked behind. */
    public boolean isBarred(long now, Surroundings around) {
        return held == null && claim.isBarred(now, around);
    }

    /** An operator's word: take over although payments may be missing. @return whether that is now about to happen */
    public boolean force(long now, Surroundings around) {
        return held == null && (absence.isSeen() ? absence.force(now, around) : claim.force(now, around));
    }

    /** The own database is ready to serve under this epoch. */
    public void prepared(long now, long epoch) {
        if (isHeld(epoch) && held.isPreparing()) {
            held.prepared(now);
        }
    }

    /**
     * The register answers again. It was away for the holder, too, so the holder gets the chance to renew first: an election
     * in the quorum, or the loss of its witness, must move nothing.
     */
    public void quorumIsBack(long now) {
        claim.quorumIsBack(now);
    }

    /** The process is about to restart: ask the others for patience, and keep the gate open meanwhile. */
    public void rest() {
        if (held != null) {
            held.rest();
        }
    }

    /** Nothing more to do before the process ends: the rest is granted, or there is no lease to keep. */
    public boolean isAtRest() {
        return held == null || held.isAtRest();
    }

    public List<Action> next(long now, Surroundings around) {
        standDownAfterDeadline(now);
        if (pending == null) {
            decide(now, around);
        }
        if (held != null) {
            held.gateToOpen(now, watch.entry()).ifPresent(outbox::add);
        }
        List<Action> actions = List.copyOf(outbox);
        outbox.clear();
        return actions;
    }

    private void standDownAfterDeadline(long now) {
        if (held != null && held.lapsed(now)) {
            // a database that refuses the gate must not get the lease back before the peer had its chance
            standAsideUntil = held.gateFailed(now) ? now + 2 * times.leaseNanos() : now;
            boolean shut = held.gateOutlived(now);
            watch.lapsed(shut);
            lose(watch.entry(), Action.Reason.DEADLINE_PASSED, shut);
        }
    }

    private void decide(long now, Surroundings around) {
        if (inquiry.isNeeded()) {
            if (inquiry.begins(now)) {
                outbox.add(new Action.ReadLatest());
            }
        } else if (move != null && move.isOver(now)) {
            // again while the answer is unknown: each attempt replaces the version that was read last
            write(now, watch.version(), move.end(now, watch.entry(), self, ++attempts));
        } else if (held != null) {
            renewWhenDue(now, around);
        } else if (watch.isEmpty()) {
            absence.entry(around).ifPresent(entry -> create(now, entry, around.last()));
        } else if (claim.stands(now, around)) {
            taking = taking != null && taking.version() == watch.version()
                    ? taking
                    : Taking.from(watch, claim.isForced(), now);
            write(now, watch.version(), watch.entry().takenBy(self, ++attempts));
        } else if (isOwn()) {
            resume(now, around);
        }
    }

    private void create(long now, LeaseEntry first, LastKnown last) {
        LeaseEntry entry = first.renewedBy(self.writer(), ++attempts, first.state(), 0);
        taking = absence.taking(now, entry, last);
        write(now, Attempt.CREATE, entry);
    }

    /** A restarted controller goes on with its region's lease: nothing moves. */
    private void resume(long now, Surroundings around) {
        LeaseEntry entry = watch.entry();
        boolean ready = entry.state() == LeaseState.TAKING ? around.reachable() : around.primary();
        if (self.data() && ready && now >= standAsideUntil) {
            taking = Taking.resumed(watch, now);
            write(now, watch.version(), entry.resumedBy(self.writer(), ++attempts));
        }
    }

    private void renewWhenDue(long now, Surroundings around) {
        held.renewal(now, watch.entry(), self, attempts + 1, around).ifPresent(next -> {
            attempts++;
            write(now, watch.version(), next);
        });
    }

    private void write(long now, long version, LeaseEntry entry) {
        pending = new Attempt(now, version, entry);
        outbox.add(new Action.Write(pending));
    }

    private void confirm(long now, Attempt attempt, long version) {
        watch.observe(now, version, attempt.entry());
        if (watch.version() != version) {
            return;
        }
        if (!attempt.entry().region().equals(self.region())) {
            lose(attempt.entry(), Action.Reason.HANDED_OVER, false);
        } else if (isHeld(attempt.entry().epoch())) {
            held.renewed(attempt.startedAt(), attempt.entry().restMillis());
            if (held.isLeaving() && attempt.entry().state() == LeaseState.MOVING) {
                beginMove(now);
            }
        } else {
            gain(now, attempt);
        }
    }

    private void gain(long now, Attempt attempt) {
        LeaseEntry entry = attempt.entry();
        held = new Held(times, entry, attempt.startedAt());
        move = null;
        claim.entryChanged();
        if (entry.state() == LeaseState.SERVING || attempt.creates() && taking == null) {
            held.prepared(now);
        } else {
            Taking why = taking == null ? Taking.resumed(watch, now) : taking;
            outbox.add(new Action.Prepare(why.won(entry, now, times)));
        }
        absence.over();
    }

    /** @param shut whether the gate has to be shut now: it was not by a hand-over, and need not stay open for a rest */
    private void lose(LeaseEntry entry, Action.Reason reason, boolean shut) {
        if (held != null) {
            if (shut) {
                outbox.add(new Action.ShutGate(watch.entry().homes(), held.epoch()));
            }
            outbox.add(new Action.Lost(entry, reason));
        }
        held = null;
        move = null;
    }
}
