package dev.catamaran.gateway.door;

import dev.catamaran.gateway.session.PeerSessions;
import dev.catamaran.gateway.session.RedisSessions;
import dev.catamaran.gateway.session.SessionMemory;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.Future;

/** Tells both regions at once of a log-out that one region's identity has made; their databases would tell them later. */
public record SignOut(SessionMemory memory, RedisSessions own, PeerSessions theirs) {

    /** @param madeByPeer the peer's region made it and has it; else ours did */
    Future<Void> everywhere(SessionToken session, boolean madeByPeer) {
        long expiresAt = session.expiresAt().toEpochMilli();
        memory.revoke(session.id(), expiresAt);
        return madeByPeer ? own.revoke(session.id(), expiresAt) : theirs.revoke(session);
    }
}
