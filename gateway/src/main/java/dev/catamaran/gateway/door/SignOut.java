package dev.catamaran.gateway.door;

import dev.catamaran.gateway.session.PeerSessions;
import dev.catamaran.gateway.session.RedisSessions;
import dev.catamaran.gateway.session.Session;
import dev.catamaran.gateway.session.SessionMemory;
import io.vertx.core.Future;

/** Carries a log-out that one region's identity has made to everywhere else, so that no single loss forgets it. */
public record SignOut(SessionMemory memory, RedisSessions own, PeerSessions theirs) {

    /** @param madeByPeer the peer's region made it and has it; else ours did */
    Future<Void> everywhere(Session session, boolean madeByPeer) {
        memory.revoke(session.id(), session.record().expiresAt());
        return madeByPeer ? own.revoke(session) : theirs.revoke(session);
    }
}
