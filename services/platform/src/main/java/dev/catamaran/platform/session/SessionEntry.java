package dev.catamaran.platform.session;

/**
 * A session as it stands in Redis until it expires: a name, which says that the region has heard of it. Whose it is says the
 * signed token alone, so that who can write into a Redis is nobody by it.
 */
public final class SessionEntry {

    /** The value under each name: it has to have one. */
    public static final String VALUE = "1";

    /** The stream of changes that the peer region follows where Redis itself is not replicated. */
    public static final String CHANGES = "session-changes";

    /** About how many changes the stream keeps; a peer that was away longer rebuilds sessions from their tokens. */
    public static final int CHANGES_KEPT = 100_000;

    private SessionEntry() {}

    public static String key(String sessionId) {
        return "session:" + sessionId;
    }

    public static String revokedKey(String sessionId) {
        return "revoked:" + sessionId;
    }
}
