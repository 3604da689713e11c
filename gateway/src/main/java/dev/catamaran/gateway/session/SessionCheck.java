package dev.catamaran.gateway.session;

import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.metrics.SessionSource;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a token still counts: a log-out that passed here, own Redis, else the peer, else the signature alone. So the death
 * of Redis or of a region logs nobody out, and a log-out that one of the two regions knows stays a log-out. Whose the session
 * is, the signed token says in every case.
 */
public final class SessionCheck {

    private final List<SessionKey> keys;
    private final SessionMemory memory;
    private final RedisSessions own;
    private final PeerSessions theirs;
    private final GatewayMetrics metrics;

    /** @param keys whose signatures count */
    public SessionCheck(
            List<SessionKey> keys,
            SessionMemory memory,
            RedisSessions own,
            PeerSessions theirs,
            GatewayMetrics metrics) {
        this.keys = keys;
        this.memory = memory;
        this.own = own;
        this.theirs = theirs;
        this.metrics = metrics;
    }

    /** The token, where we signed it and it has not expired. */
    public Optional<SessionToken> signed(String text) {
        return SessionToken.verify(keys, text).filter(token -> !token.expired(Instant.now()));
    }

    /** False after a logout. Never fails. */
    public Future<Boolean> counts(SessionToken token) {
        if (memory.isRevoked(token.id())) {
            return by(SessionSource.REVOKED);
        }
        return own.find(token.id())
                .transform(found -> found.succeeded() ? known(token, found.result()) : withoutRedis(token));
    }

    private Future<Boolean> known(SessionToken token, Finding finding) {
        return switch (finding) {
            case KNOWN -> by(SessionSource.REDIS);
            case REVOKED -> revoked(token);
            case UNKNOWN -> askPeer(token);
        };
    }

    /** The peer's word counts for a moment, so that not every request pays for the way there. */
    private Future<Boolean> withoutRedis(SessionToken token) {
        if (memory.isVouched(token.id())) {
            return by(SessionSource.TOKEN);
        }
        return theirs.find(token.id()).compose(finding -> {
            if (finding == Finding.REVOKED) {
                return revoked(token);
            }
            memory.vouch(token.id());
            return by(SessionSource.TOKEN);
        });
    }

    private Future<Boolean> askPeer(SessionToken token) {
        return theirs.find(token.id()).compose(finding -> {
            if (finding == Finding.REVOKED) {
                return own.revoke(token.id(), token.expiresAt().toEpochMilli()).compose(kept -> revoked(token));
            }
            own.keep(token);
            return by(finding == Finding.KNOWN ? SessionSource.PEER : SessionSource.TOKEN);
        });
    }

    private Future<Boolean> revoked(SessionToken token) {
        memory.revoke(token.id(), token.expiresAt().toEpochMilli());
        return by(SessionSource.REVOKED);
    }

    private Future<Boolean> by(SessionSource source) {
        metrics.session(source);
        return Future.succeededFuture(source != SessionSource.REVOKED);
    }
}
