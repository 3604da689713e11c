package dev.catamaran.controller.register;

/** What a reading found. */
public sealed interface ReadResult {
    record Found(long version, String value) implements ReadResult {}

    record Absent() implements ReadResult {}

    /** No answer in time. */
    record Unknown(String reason) implements ReadResult {}
}
