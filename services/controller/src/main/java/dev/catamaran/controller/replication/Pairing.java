package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.PeerMark;

/**
 * Whether commits wait for the peer, when to stop that, and when to start again. Pure like the lease. The order is the
 * promise: the register says that the peer is behind before the first commit is acknowledged without it, and says no longer
 * so only after a commit was seen to wait for the peer and the peer has everything again. That commits wait is seen again
 * from time to time. Where the leases promise nothing ({@code async}), commits do not wait.
 */
public final class Pairing {

    /** What the database shall do next; answered by {@link #done} or {@link #failed}, {@code PROVE} also by {@link #refuted}. */
    public enum Command {
        NONE,
        REQUIRE,
        /** Look whether commits really wait. */
        PROVE,
        DEGRADE,
        /** Like {@code DEGRADE}, and nothing where commits do not wait anyway. */
        RELEASE
    }

    private enum Stage {
        UNKNOWN,
        RELEASING,
        ASYNC,
        PAIRED,
        PARTING,
        ALONE,
        PROVING,
        JOINING
    }

    /** Leases from one proof to the next. */
    private static final int PROOF_LASTS = 20;

    /** So many looks in a row that see no commit wait are no accident. */
    private static final int REFUTATIONS = 3;

    private final long leaseNanos;
    private Stage stage = Stage.UNKNOWN;
    private Command asked = Command.NONE;
    private long notBefore = Long.MIN_VALUE;
    private long steadyNanos;
    private long caughtUpSince;
    private boolean caughtUp;
    private boolean proven;
    private long provenAt;
    private int refutations;

    public Pairing(long leaseNanos) {
        this.leaseNanos = leaseNanos;
    }

    /** What the own leases shall say of the peer. */
    public PeerMark mark() {
        return switch (stage) {
            case UNKNOWN, RELEASING, ASYNC, PAIRED, PROVING -> PeerMark.KEEP;
            case PARTING, ALONE -> PeerMark.BEHIND;
            case JOINING -> PeerMark.CAUGHT_UP;
        };
    }

    /** Every lease held says what is true: commits wait for the peer, or they do not and the register says so. */
    public boolean isSettled(PeerLook look) {
        return switch (stage) {
            case ASYNC -> look.noneSynchronous();
            case PAIRED -> proven && !look.someMarked();
            case ALONE, PROVING -> look.allMarked();
            case JOINING -> true;
            case UNKNOWN, RELEASING, PARTING -> false;
        };
    }

    public Command next(long now, PeerLook look) {
        if (look.holdsNothing()) {
            stage = Stage.UNKNOWN;
            return Command.NONE;
        }
        if (asked != Command.NONE || now < notBefore) {
            return Command.NONE;
        }
        if (look.noneSynchronous()) {
            return release();
        }
        return look.allSynchronous() ? nextOfPair(now, look) : Command.NONE;
    }

    private Command release() {
        if (stage == Stage.ASYNC) {
            return Command.NONE;
        }
        stage = Stage.RELEASING;
        return ask(Command.RELEASE);
    }

    private Command nextOfPair(long now, PeerLook look) {
        return switch (stage) {
            case UNKNOWN -> begin(look);
            case RELEASING, ASYNC -> beginAfresh();
            case PAIRED -> stay(now, look);
            case PARTING -> look.allMarked() ? ask(Command.DEGRADE) : Command.NONE;
            case ALONE -> lookForPeer(now, look);
            case PROVING -> prove(now, look);
            case JOINING -> join(look);
        };
    }

    public void done(long now, Command command) {
        asked = Command.NONE;
        if (command == Command.RELEASE && stage == Stage.RELEASING) {
            stage = Stage.ASYNC;
        } else if (command == Command.DEGRADE && stage == Stage.PARTING) {
            stage = Stage.ALONE;
            caughtUp = false;
            steadyNanos = 2 * leaseNanos;
        } else if (command == Command.REQUIRE && stage == Stage.ALONE) {
            beginUnproven(Stage.PROVING);
        } else if (command == Command.REQUIRE && stage == Stage.UNKNOWN) {
            beginUnproven(Stage.PAIRED);
        } else if (command == Command.PROVE) {
            proven = true;
            provenAt = now;
            refutations = 0;
        }
    }

    /** No commit was seen to wait. Due again after a pause, since a look may miss it. */
    public void refuted(long now) {
        refutations++;
        failed(now);
    }

    private void beginUnproven(Stage next) {
        stage = next;
        proven = false;
        refutations = 0;
    }

    /** The command is due again, after a pause. */
    public void failed(long now) {
        asked = Command.NONE;
        notBefore = now + leaseNanos / 8;
    }

    private Command begin(PeerLook look) {
        if (look.someMarked()) {
            stage = Stage.PARTING;
            return Command.NONE;
        }
        return ask(Command.REQUIRE);
    }

    /** Synchronous from now on, by an order: the register says that the peer is behind, and commits do not wait yet. */
    private Command beginAfresh() {
        stage = Stage.ALONE;
        caughtUp = false;
        steadyNanos = 0;
        return Command.NONE;
    }

    private Command partWhen(boolean gone) {
        stage = gone ? Stage.PARTING : stage;
        return Command.NONE;
    }

    /** A peer that was lost must have been near for a while, or it would come and go. */
    private Command lookForPeer(long now, PeerLook look) {
        boolean near = look.near(now, leaseNanos);
        caughtUpSince = near && !caughtUp ? now : caughtUpSince;
        caughtUp = near;
        return caughtUp && look.allMarked() && now - caughtUpSince >= steadyNanos ? ask(Command.REQUIRE) : Command.NONE;
    }

    /** That the setting is there proves nothing: it is published to the sessions later. */
    private Command stay(long now, PeerLook look) {
        if (look.gone(now, leaseNanos) || look.someMarked() || refutations >= REFUTATIONS) {
            return partWhen(true);
        }
        return proven && now - provenAt < PROOF_LASTS * leaseNanos ? Command.NONE : ask(Command.PROVE);
    }

    /** What was written until a commit was seen to wait, and for one more T, is waited for, too. */
    private Command prove(long now, PeerLook look) {
        if (look.gone(now, leaseNanos)) {
            return partWhen(true);
        }
        if (!proven) {
            return ask(Command.PROVE);
        }
        stage = look.reachedAt() - provenAt >= leaseNanos ? Stage.JOINING : stage;
        return Command.NONE;
    }

    /**
     * Also where the peer is gone meanwhile: a write that takes the mark away may be on its way, and while it is, the entry that is
     * known still has the mark and proves nothing. Commits wait, so that the register may say for a moment that nothing is missing.
     */
    private Command join(PeerLook look) {
        stage = look.someMarked() ? stage : Stage.PAIRED;
        return Command.NONE;
    }

    private Command ask(Command command) {
        asked = command;
        return command;
    }
}
