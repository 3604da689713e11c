package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.PeerMark;

/**
 * Whether commits wait for the peer, when to stop that, and when to start again. Pure like the lease. The order is the
 * promise: the register says that the peer is behind before the first commit is acknowledged without it, and says no longer
 * so only after it has everything again. Where the leases promise nothing ({@code async}), commits do not wait.
 */
public final class Pairing {

    /** What the database shall do next; answered by {@link #done} or {@link #failed}. */
    public enum Command {
        NONE,
        REQUIRE,
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

    private final long leaseNanos;
    private Stage stage = Stage.UNKNOWN;
    private Command asked = Command.NONE;
    private long notBefore = Long.MIN_VALUE;
    private long steadyNanos;
    private long caughtUpSince;
    private boolean caughtUp;
    private long requiredSince;

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
            case PAIRED -> !look.someMarked();
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
            case PAIRED -> partWhen(look.gone(now, leaseNanos) || look.someMarked());
            case PARTING -> look.allMarked() ? ask(Command.DEGRADE) : Command.NONE;
            case ALONE -> lookForPeer(now, look);
            case PROVING -> prove(now, look);
            case JOINING -> join(now, look);
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
            stage = Stage.PROVING;
            requiredSince = now;
        } else if (command == Command.REQUIRE && stage == Stage.UNKNOWN) {
            stage = Stage.PAIRED;
        }
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

    /** Sessions take the new setting over one by one: what they wrote for one more T is waited for, too. */
    private Command prove(long now, PeerLook look) {
        if (look.reachedAt() - requiredSince >= leaseNanos) {
            stage = Stage.JOINING;
            return Command.NONE;
        }
        return partWhen(look.gone(now, leaseNanos));
    }

    private Command join(long now, PeerLook look) {
        if (!look.someMarked()) {
            stage = Stage.PAIRED;
            return Command.NONE;
        }
        return partWhen(look.gone(now, leaseNanos));
    }

    private Command ask(Command command) {
        asked = command;
        return command;
    }
}
