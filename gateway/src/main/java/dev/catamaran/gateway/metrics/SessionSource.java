package dev.catamaran.gateway.metrics;

import java.util.Locale;

/** Who knew a session. */
public enum SessionSource {
    REDIS,
    PEER,

    /** Nobody could say anything, so the signature counted. */
    TOKEN,

    /** It was logged out, here or at the peer. */
    REVOKED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
