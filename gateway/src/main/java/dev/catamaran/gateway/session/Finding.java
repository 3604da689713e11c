package dev.catamaran.gateway.session;

import dev.catamaran.platform.session.SessionRecord;

/**
 * What one place knows of a session.
 *
 * @param record null unless it is found
 */
public record Finding(Kind kind, SessionRecord record) {

    /** Found, logged out, or never heard of. */
    public enum Kind {
        FOUND,
        REVOKED,
        UNKNOWN
    }

    public static final Finding REVOKED = new Finding(Kind.REVOKED, null);
    public static final Finding UNKNOWN = new Finding(Kind.UNKNOWN, null);

    static Finding found(SessionRecord record) {
        return new Finding(Kind.FOUND, record);
    }
}
