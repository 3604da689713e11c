package dev.catamaran.loadtests.audit;

/** The audit in one word. */
public enum Verdict {
    /** Every acknowledged payment and every copy was looked at, and there is no violation. */
    CLEAN,
    /** No violation was seen, but something could not be looked at. */
    INCOMPLETE,
    /** At least one violation. */
    VIOLATED
}
