package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;

/**
 * A time in which sync replication was promised, in a run that may lose at other times: nothing that was asked for and acknowledged
 * in it may be lost, late, or reversed.
 *
 * @param fromMillis epoch milliseconds
 * @param untilMillis epoch milliseconds, infinite when it has not ended
 */
public record SyncTime(double fromMillis, double untilMillis) {

    boolean covers(Attempt attempt) {
        return fromMillis <= attempt.atMillis() && attempt.doneAtMillis() <= untilMillis;
    }
}
