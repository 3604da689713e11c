package dev.catamaran.controller.register;

/** How a conditional write ended. */
public sealed interface WriteResult {
    /** The value stands, under this version. */
    record Written(long version) implements WriteResult {}

    /** The entry had another version, or was there already (create), or was not there (replace). */
    record Refused() implements WriteResult {}

    /** No answer in time: it may stand, may not, or may still come to stand. Only reading tells. */
    record Unknown(String reason) implements WriteResult {}
}
