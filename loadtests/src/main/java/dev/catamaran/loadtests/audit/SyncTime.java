package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;

/**
 * A time in which sync replication was promised, in a run that may lose at other times: nothing that was asked for and acknowledged
 * in it may be lost, late, or reversed.
 *
 * @param fromMillis epoch milliseconds
 * @param untilMillis epoch milliseconds, infinite when it has not ended
 */
public record SyncTime(double fromMillis, double untilMillis) {

    /** A whole pass, from its first request to its last answer. */
    public static SyncTime of(Journal pass) {
        return new SyncTime(
                pass.attempts().stream().mapToDouble(Attempt::atMillis).min().orElse(Double.POSITIVE_INFINITY),
                pass.attempts().stream()
                        .mapToDouble(Attempt::doneAtMillis)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY));
    }

    boolean covers(Attempt attempt) {
        return fromMillis <= attempt.atMillis() && attempt.doneAtMillis() <= untilMillis;
    }
}
