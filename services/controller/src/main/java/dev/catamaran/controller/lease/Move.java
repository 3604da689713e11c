package dev.catamaran.controller.lease;

/** A hand-over on its way: until when it must be through, and how far it is. */
final class Move {
    private enum Outcome {
        AWAITED,
        DELIVERED,
        FAILED
    }

    private final long limitAt;
    private Outcome outcome = Outcome.AWAITED;

    /** @param limitAt own monotonic moment after which the holder goes on itself */
    Move(long limitAt) {
        this.limitAt = limitAt;
    }

    void ended(boolean delivered) {
        outcome = delivered ? Outcome.DELIVERED : Outcome.FAILED;
    }

    /** Whether there is something to write: the peer may have the lease, or the hand-over has failed. */
    boolean isOver(long now) {
        return outcome != Outcome.AWAITED || now >= limitAt;
    }

    /** What the register shall say: the peer has the lease, or this region keeps it. */
    LeaseEntry end(long now, LeaseEntry entry, Contender self, long count) {
        boolean delivered = outcome == Outcome.DELIVERED && now < limitAt;
        return delivered ? entry.handedOver(self, count) : entry.keptBy(self.writer(), count);
    }
}
