package dev.catamaran.platform.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A session as it stands in Redis under {@link #key(String)}. A newer identity may write more of it.
 *
 * @param expiresAt epoch milliseconds
 * @param others further ids of the same person, whom two regions each signed up; absent where there are none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionRecord(
        UUID customer,
        String home,
        long expiresAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> others) {

    /** The stream of changes that the peer region follows where Redis itself is not replicated. */
    public static final String CHANGES = "session-changes";

    /** About how many changes the stream keeps; a peer that was away longer rebuilds sessions from their tokens. */
    public static final int CHANGES_KEPT = 100_000;

    public SessionRecord {
        others = others == null ? List.of() : List.copyOf(others);
    }

    public static SessionRecord of(SessionToken token) {
        List<UUID> customers = token.customers();
        return new SessionRecord(
                token.customerId(),
                token.home(),
                token.expiresAt().toEpochMilli(),
                customers.subList(1, customers.size()));
    }

    public static String key(String sessionId) {
        return "session:" + sessionId;
    }

    public static String revokedKey(String sessionId) {
        return "revoked:" + sessionId;
    }

    /** How long it still lives, at least a millisecond: Redis refuses less. */
    public Duration remaining(long nowMillis) {
        return Duration.ofMillis(Math.max(1, expiresAt - nowMillis));
    }
}
