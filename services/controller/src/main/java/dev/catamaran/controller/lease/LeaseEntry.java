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
 */
public record LeaseEntry(
        List<String> homes,
        String region,
        long epoch,
        LeaseState state,
        Set<String> behind,
        String writer,
        long renewal) {

    public LeaseEntry {
        homes = List.copyOf(homes);
        behind = Set.copyOf(behind);
    }

    LeaseEntry takenBy(Contender taker, long count) {
        Set<String> missing = taker.sync() ? Set.of(region) : Set.of();
        return new LeaseEntry(homes, taker.region(), epoch + 1, LeaseState.TAKING, missing, taker.writer(), count);
    }

    LeaseEntry renewedBy(String process, long count, LeaseState newState, Set<String> newBehind) {
        return new LeaseEntry(homes, region, epoch, newState, newBehind, process, count);
    }

    /** Whether a gateway would see no difference. */
    public boolean looksLike(LeaseEntry other) {
        return homes.equals(other.homes) && region.equals(other.region) && epoch == other.epoch && state == other.state;
    }
}
