package dev.catamaran.controller.lease;

import java.util.List;
import java.util.Set;

/**
 * One entry of the quorum register: which region serves these homes. All homes of one entry move together.
 *
 * @param epoch grows with every take-over, never shrinks
 * @param replication what the holder promises
 * @param behind regions that may not take over by themselves: in {@code sync} they may miss acknowledged payments, in
 *     {@code async} their copy is older than an operator allows, or was never seen
 * @param writer the process that wrote it, new at every start of a controller
 * @param renewal counts the attempts of one writer: no two are alike, so a reading tells which of them came to stand
 * @param restMillis how much longer than T the holder asks to be left alone, because its controller is about to restart
 * @param handedBy who handed the lease over to this region, with its own gate shut and all its changes delivered; empty after
 *     a take-over, and as soon as the region serves
 */
public record LeaseEntry(
        List<String> homes,
        String region,
        long epoch,
        LeaseState state,
        Replication replication,
        Set<String> behind,
        String writer,
        long renewal,
        long restMillis,
        String handedBy) {

    public LeaseEntry {
        homes = List.copyOf(homes);
        behind = Set.copyOf(behind);
        replication = replication == null ? Replication.SYNC : replication;
        handedBy = handedBy == null ? "" : handedBy;
    }

    /** The very first entry of these homes; its creator says what it promises. */
    public static LeaseEntry first(List<String> homes, String region, String writer) {
        return new LeaseEntry(homes, region, 1, LeaseState.TAKING, Replication.ASYNC, Set.of(), writer, 0, 0, "");
    }

    private LeaseEntry under(Replication wanted, Set<String> missing) {
        return new LeaseEntry(homes, region, epoch, state, wanted, missing, writer, renewal, restMillis, handedBy);
    }

    LeaseEntry takenBy(Contender taker, long count) {
        return new LeaseEntry(
                homes,
                taker.region(),
                epoch + 1,
                LeaseState.TAKING,
                replication,
                replication.behindAtFirst(taker.peer()),
                taker.writer(),
                count,
                0,
                "");
    }

    /**
     * The peer's, from now on; it has everything, whatever was written of it before. A promotion leaves the old primary without
     * what the new one writes until it is a standby again: behind at once in {@code sync}, and with time in {@code async}.
     */
    LeaseEntry handedOver(Contender giver, long count) {
        Set<String> missing = giver.promotes() && replication == Replication.SYNC ? Set.of(giver.region()) : Set.of();
        return new LeaseEntry(
                homes,
                giver.peer(),
                epoch + 1,
                LeaseState.TAKING,
                replication,
                missing,
                giver.writer(),
                count,
                0,
                giver.region());
    }

    /** After a rest or a move the epoch grows: a late gate row of the process before can then do no harm. */
    LeaseEntry resumedBy(String process, long count) {
        boolean moving = state == LeaseState.MOVING;
        long newEpoch = restMillis > 0 || moving ? epoch + 1 : epoch;
        LeaseState newState = moving ? LeaseState.SERVING : state;
        return new LeaseEntry(
                homes, region, newEpoch, newState, replication, behind, process, count, restMillis, handedBy);
    }

    /** The hand-over failed, and its holder goes on under a new epoch: the old one is shut for good in its database. */
    LeaseEntry keptBy(String process, long count) {
        return new LeaseEntry(homes, region, epoch + 1, LeaseState.SERVING, replication, behind, process, count, 0, "");
    }

    LeaseEntry renewedBy(String process, long count, LeaseState newState, long newRest) {
        String giver = newState == LeaseState.TAKING ? handedBy : "";
        return new LeaseEntry(homes, region, epoch, newState, replication, behind, process, count, newRest, giver);
    }

    /** A change of the replication says who is behind in the same write, so that no taker can see one without the other. */
    LeaseEntry promising(Surroundings around, String peer) {
        Replication wanted = around.wanted().orElse(replication);
        if (wanted == replication) {
            return under(replication, around.mark().apply(behind, peer));
        }
        return under(wanted, wanted == Replication.SYNC ? Set.of(peer) : behind);
    }

    /** Its region has it by a switchover and has not served yet. */
    boolean isHandedOver() {
        return !handedBy.isEmpty();
    }

    /** Whether anything is different apart from who wrote it and how often. */
    boolean saysTheSame(LeaseEntry other) {
        return looksLike(other)
                && replication == other.replication
                && behind.equals(other.behind)
                && restMillis == other.restMillis
                && handedBy.equals(other.handedBy);
    }

    /** Whether a gateway would see no difference. */
    boolean looksLike(LeaseEntry other) {
        return homes.equals(other.homes) && region.equals(other.region) && epoch == other.epoch && state == other.state;
    }
}
