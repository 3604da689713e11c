package dev.catamaran.controller.lease;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the databases remember of one lease, for the time when the register has no entry of it.
 *
 * @param answered the own database has; before, the rest says nothing
 * @param everywhere the peer's database has answered, too
 * @param used a lease of these homes was held before
 * @param epoch the highest of all rows; 0 without any
 * @param region that wrote this row, the last one that served as far as is known; empty without any
 * @param behind the regions that this row calls behind
 */
public record LastKnown(
        boolean answered, boolean everywhere, boolean used, long epoch, String region, Set<String> behind) {

    public static final LastKnown NOTHING = new LastKnown(false, false, false, 0, "", Set.of());

    /** More than a lease ever moves: above every row of a database that has not answered. */
    private static final long UNSEEN = 1_000_000;

    private static final Comparator<GateRows.Row> BY_AGE =
            Comparator.comparingLong(GateRows.Row::epoch).thenComparing(row -> !row.shut());

    /** @param own nothing while the own database does not answer; {@code peer} likewise */
    public static LastKnown of(List<String> homes, Optional<GateRows> own, Optional<GateRows> peer) {
        List<GateRows> seen = Stream.of(own, peer).flatMap(Optional::stream).toList();
        List<GateRows.Row> rows = seen.stream()
                .flatMap(database -> database.rows().stream())
                .filter(row -> homes.contains(row.home()))
                .toList();
        boolean used = !rows.isEmpty() || !seen.stream().allMatch(GateRows::original);
        boolean everywhere = own.isPresent() && peer.isPresent();
        return rows.stream()
                .max(BY_AGE)
                .map(row -> new LastKnown(own.isPresent(), everywhere, used, row.epoch(), row.region(), row.behind()))
                .orElseGet(() -> new LastKnown(own.isPresent(), everywhere, used, 0, "", Set.of()));
    }

    /** Nothing was ever decided, and both databases say so. */
    boolean isFirstStart() {
        return everywhere && !used;
    }

    /** For an entry that follows on what is known: above every row that was seen, or may be where nobody looked. */
    public long nextEpoch() {
        return epoch + 1 + (everywhere ? 0 : UNSEEN);
    }

    /** For operators: what is wrong, and what they can do. */
    public String lost(List<String> homes) {
        String last = region.isEmpty() ? "no row tells who had it" : region + " had it last, epoch " + epoch;
        String marked = behind.isEmpty() ? "" : ", and called " + behind + " behind";
        String unseen = everywhere ? "" : ", as far as one database alone can tell";
        return "the register is lost, it has no lease of " + homes + ": " + last + marked + unseen
                + "; nobody serves before POST /takeovers at the region that shall";
    }
}
