package dev.catamaran.gateway.metrics;

import java.util.Locale;

/** Why a request was sent once more. */
public enum RetryReason {

    /** The region said that its gate is shut, or that it cannot now. */
    REFUSED,

    /** Nobody got the request. */
    UNSENT,

    /** The connection broke before the answer was complete. */
    BROKEN,

    /** The lease went elsewhere while the answer was awaited. */
    REROUTED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
