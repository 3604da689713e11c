package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.util.Set;

/**
 * A region loss of the run.
 *
 * @param survivorHad ids of the payments that the surviving region had before the dead one came back; null when unknown
 * @param strictFromMillis epoch milliseconds from which on sync replication was promised; infinite when it was not
 */
public record Takeover(String deadRegion, double faultAtMillis, Set<String> survivorHad, double strictFromMillis) {

    /** As strict as the whole audit. */
    public Takeover(String deadRegion, double faultAtMillis, Set<String> survivorHad) {
        this(deadRegion, faultAtMillis, survivorHad, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, when the regions replicated in sync by then: whatever the rest of the audit allows, nothing that was
     * asked for from this moment on may be lost, late, or reversed after it was acknowledged.
     *
     * @param fromMillis epoch milliseconds
     */
    public Takeover strictFrom(double fromMillis) {
        return new Takeover(deadRegion, faultAtMillis, survivorHad, fromMillis);
    }

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
