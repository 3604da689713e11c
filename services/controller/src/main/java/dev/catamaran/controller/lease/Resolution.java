package dev.catamaran.controller.lease;

/** The quorum's answer to a reading that a decision waits for. */
public sealed interface Resolution {
    record Found(long version, LeaseEntry entry) implements Resolution {}

    record Absent() implements Resolution {}

    /** No answer: ask again after a pause. */
    record Failed() implements Resolution {}
}
