package dev.catamaran.controller.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was seen of the gates, and whether two regions could ever let payments of one home pass. */
final class GateHistory {
    /** The services' transaction_timeout: for this long after its gate is shut, a transaction may still commit. */
    private static final long TRANSACTION_MICROS = 250_000;

    /** One row as it was seen, open or shut; both databases share the machine's clock. */
    record Sample(String home, String region, long epoch, long openUntil, long seenAt) {
        boolean open() {
            return openUntil > seenAt;
        }
    }

    private final List<Sample> inOrder;

    GateHistory(List<Sample> samples) {
        this.inOrder = samples.stream()
                .sorted(Comparator.comparingLong(Sample::seenAt))
                .toList();
    }

    /**
     * Moments at which a region was open while another could still commit. The newest row of a region counts: a holder that hands
     * over shuts its gate early, and has waited for its last transactions by itself.
     */
    List<String> overlaps() {
        List<String> found = new ArrayList<>();
        List<Sample> newest = new ArrayList<>();
        for (Sample sample : inOrder) {
            newest.stream()
                    .filter(other -> contradict(other, sample))
                    .forEach(other -> found.add(other + " against " + sample));
            newest.removeIf(other ->
                    other.home().equals(sample.home()) && other.region().equals(sample.region()));
            newest.add(sample);
        }
        return found;
    }

    private static boolean contradict(Sample earlier, Sample later) {
        return earlier.home().equals(later.home())
                && !earlier.region().equals(later.region())
                && later.open()
                && earlier.openUntil() + TRANSACTION_MICROS > later.seenAt();
    }
}
