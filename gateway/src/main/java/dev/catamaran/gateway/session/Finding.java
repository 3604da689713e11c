package dev.catamaran.gateway.session;

/** What one place knows of a session: that there is one, that it was logged out, or nothing. Never whose it is. */
public enum Finding {
    KNOWN,
    REVOKED,
    UNKNOWN
}
