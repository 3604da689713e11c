package dev.catamaran.gateway.contract;

/** Whether a call may be sent again when nobody knows if the first sending did its work. */
public enum Repeat {
    ALWAYS,
    WITH_IDEMPOTENCY_KEY,
    NEVER
}
