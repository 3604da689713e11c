package dev.catamaran.loadtests.audit;

/** How bad a finding is. */
public enum Severity {
    /** A promise of the design is broken. */
    VIOLATION,
    /** Allowed by the replication that was chosen, and therefore counted: the loss of an async takeover. */
    COUNTED
}
