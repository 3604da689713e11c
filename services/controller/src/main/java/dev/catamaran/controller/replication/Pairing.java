package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.PeerMark;

/**
 * Synchronous replication as a life together: whether commits wait for the peer, when to stop that, and when to start
 * again. Pure like the lease. The order is the promise: the register says that the peer is behind before the first commit
 * is acknowledged without it, and says no longer so only after it has everything again.
 */
public final class Pairing {

    /** What the database shall do next; answered by {@link #done} or {@link #failed}. */
    public enum Command {
        NONE,
        REQUIRE,
        DEGRADE
    }

    private enum Stage {
        UNKNOWN,
        PAIRED,
        PARTING,
        ALONE,
        PROVING,
        JOINING
    }

    private final long leaseNanos;
    private Stage stage = Stage.UNKNOWN;
    private Command asked = Command.NONE;
    private long caughtUpSince;
    private boolean caughtUp;
    private long requiredSince;

    public Pairing(long leaseNanos) {
        this.leaseNanos = leaseNanos;
    }

    /** What the own leases shall say of the peer. */
    public PeerMark mark() {
        return switch (stage) {
            case UNKNOWN, PAIRED, PROVING -> PeerMark.KEEP;
            case PARTING, ALONE -> PeerMark.BEHIND;
            case JOINING -> PeerMark.CAUGHT_UP;
        };
    }

    /** Every lease held says what is true: commits wait for the peer, or they do not and the peer is marked behind. */
    public boolean isSettled(PeerLook look) {
        return switch (stage) {
            case PAIRED -> !look.someMarked();
            case ALONE, PROVING -> look.allMarked();
            case JOINING -> true;
            case UNKNOWN, PARTING -> false;
        };
    }

    public Command next(long now, PeerLook look) {
        if (look.holdsNothing()) {
            stage = Stage.UNKNOWN;
            return Command.NONE;
        }
        if (asked != Command.NONE) {
            return Command.NONE;
        }
        return switch (stage) {
            case UNKNOWN -> begin(look);
            case PAIRED -> partWhen(look.gone(now, leaseNanos) || look.someMarked());
            case PARTING -> look.allMarked() ? ask(Command.DEGRADE) : Command.NONE;
            case ALONE -> lookForPeer(now, look);
            case PROVING -> prove(now, look);
            case JOINING -> join(now, look);
        };
    }

    public void done(long now, Command command) {
        asked = Command.NONE;
        if (command == Command.DEGRADE && stage == Stage.PARTING) {
            stage = Stage.ALONE;
            caughtUp = false;
        } else if (command == Command.REQUIRE && stage == Stage.ALONE) {
            stage = Stage.PROVING;
            requiredSince = now;
        } else if (command == Command.REQUIRE && stage == Stage.UNKNOWN) {
            stage = Stage.PAIRED;
        }
    }

    public void failed() {
        asked = Command.NONE;
    }

    private Command begin(PeerLook look) {
        if (look.someMarked()) {
            stage = Stage.PARTING;
            return Command.NONE;
        }
        return ask(Command.REQUIRE);
    }

    private Command partWhen(boolean gone) {
        stage = gone ? Stage.PARTING : stage;
        return Command.NONE;
    }

    private Command lookForPeer(long now, PeerLook look) {
        boolean near = look.near(now, leaseNanos);
        caughtUpSince = near && !caughtUp ? now : caughtUpSince;
        caughtUp = near;
        return caughtUp && look.allMarked() && now - caughtUpSince >= 2 * leaseNanos
                ? ask(Command.REQUIRE)
                : Command.NONE;
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
