package dev.catamaran.controller.lease;

import java.util.List;
import java.util.Set;

/**
 * One entry of the quorum register: which region serves these homes. All homes of one entry move together.
 *
 * @param epoch grows with every take-over, never shrinks
 * @param behind regions that may miss acknowledged payments and so may not take over by themselves in {@code sync}
 * @param writer the process that wrote it, new at every start of a controller
 * @param renewal counts the attempts of one writer: no two are alike, so a reading tells which of them came to stand
 * @param restMillis how much longer than T the holder asks to be left alone, because its controller is about to restart
 */
public record LeaseEntry(
        List<String> homes,
        String region,
        long epoch,
        LeaseState state,
        Set<String> behind,
        String writer,
        long renewal,
        long restMillis) {

    public LeaseEntry {
        homes = List.copyOf(homes);
        behind = Set.copyOf(behind);
    }

    LeaseEntry takenBy(Contender taker, long count) {
        Set<String> missing = taker.sync() ? Set.of(region) : Set.of();
        return new LeaseEntry(homes, taker.region(), epoch + 1, LeaseState.TAKING, missing, taker.writer(), count, 0);
    }

    /** After a rest the epoch grows: a late gate row of the process before can then do no harm. */
    LeaseEntry resumedBy(String process, long count) {
        long newEpoch = restMillis > 0 ? epoch + 1 : epoch;
        return new LeaseEntry(homes, region, newEpoch, state, behind, process, count, restMillis);
    }

    LeaseEntry renewedBy(String process, long count, LeaseState newState, Set<String> newBehind, long newRest) {
        return new LeaseEntry(homes, region, epoch, newState, newBehind, process, count, newRest);
    }

    /** Whether anything is different apart from who wrote it and how often. */
    boolean saysTheSame(LeaseEntry other) {
        return looksLike(other) && behind.equals(other.behind) && restMillis == other.restMillis;
    }

    /** Whether a gateway would see no difference. */
    boolean looksLike(LeaseEntry other) {
        return homes.equals(other.homes) && region.equals(other.region) && epoch == other.epoch && state == other.state;
    }
}
