package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.util.Set;

/**
 * A region loss of the run.
 *
 * @param survivorHad ids of the payments that the surviving region had before the dead one came back; null when unknown
 */
public record Takeover(String deadRegion, double faultAtMillis, Set<String> survivorHad) {

    /** True when the dead region alone could have known this payment: it answered a request from before the fault. */
    boolean acknowledgedByTheDead(Attempt attempt) {
        return deadRegion.equals(attempt.answer().region()) && attempt.atMillis() < faultAtMillis;
    }

    boolean lost(Attempt attempt) {
        return survivorHad != null
                && acknowledgedByTheDead(attempt)
                && !survivorHad.contains(attempt.answer().paymentId());
    }

    double secondsBeforeFault(Attempt attempt) {
        return Math.max(0, faultAtMillis - attempt.doneAtMillis()) / 1000;
    }
}
