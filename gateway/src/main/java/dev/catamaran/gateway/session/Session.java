package dev.catamaran.gateway.session;

import dev.catamaran.platform.session.SessionRecord;
import dev.catamaran.platform.session.SessionToken;

/** A caller's session. */
public record Session(String id, SessionRecord record) {

    /** As the token alone tells it. */
    public static Session of(SessionToken token) {
        return new Session(token.id(), SessionRecord.of(token));
    }
}
