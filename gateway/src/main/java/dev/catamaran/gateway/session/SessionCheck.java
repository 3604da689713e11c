package dev.catamaran.gateway.session;

import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.metrics.SessionSource;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionRecord;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a token still counts: a log-out that passed here, own Redis, else the peer, else the signature alone. So the death
 * of Redis or of a region logs nobody out, and a log-out that one of the two regions knows stays a log-out.
 */
public final class SessionCheck {

    private final SessionKey key;
    private final SessionMemory memory;
    private final RedisSessions own;
    private final PeerSessions theirs;
    private final GatewayMetrics metrics;

    public SessionCheck(
            SessionKey key, SessionMemory memory, RedisSessions own, PeerSessions theirs, GatewayMetrics metrics) {
        this.key = key;
        this.memory = memory;
        this.own = own;
        this.theirs = theirs;
        this.metrics = metrics;
    }

    /** The token, where we signed it and it has not expired. */
    public Optional<SessionToken> signed(String text) {
        return SessionToken.verify(key, text).filter(token -> !token.expired(Instant.now()));
    }

    /** The session, or empty after a logout. Never fails. */
    public Future<Optional<Session>> session(SessionToken token) {
        if (memory.isRevoked(token.id())) {
            return result(SessionSource.REVOKED, token, null);
        }
        return own.find(token.id())
                .transform(found -> found.succeeded() ? known(token, found.result()) : withoutRedis(token));
    }

    private Future<Optional<Session>> known(SessionToken token, Finding finding) {
        return switch (finding.kind()) {
            case FOUND -> result(SessionSource.REDIS, token, finding.record());
            case REVOKED -> revoked(token);
            case UNKNOWN -> askPeer(token);
        };
    }

    /** The peer's word counts for a moment, so that not every request pays for the way there. */
    private Future<Optional<Session>> withoutRedis(SessionToken token) {
        if (memory.isVouched(token.id())) {
            return byToken(token);
        }
        return theirs.find(token.id()).compose(finding -> {
            if (finding.kind() == Finding.Kind.REVOKED) {
                return revoked(token);
            }
            memory.vouch(token.id());
            return byToken(token);
        });
    }

    private Future<Optional<Session>> askPeer(SessionToken token) {
        return theirs.find(token.id()).compose(finding -> switch (finding.kind()) {
            case FOUND -> {
                own.keep(new Session(token.id(), finding.record()));
                yield result(SessionSource.PEER, token, finding.record());
            }
            case REVOKED ->
                own.revoke(token.id(), token.expiresAt().toEpochMilli()).compose(kept -> revoked(token));
            case UNKNOWN -> rebuilt(token);
        });
    }

    private Future<Optional<Session>> revoked(SessionToken token) {
        memory.revoke(token.id(), token.expiresAt().toEpochMilli());
        return result(SessionSource.REVOKED, token, null);
    }

    private Future<Optional<Session>> rebuilt(SessionToken token) {
        own.keep(Session.of(token));
        return byToken(token);
    }

    private Future<Optional<Session>> byToken(SessionToken token) {
        return result(SessionSource.TOKEN, token, SessionRecord.of(token));
    }

    private Future<Optional<Session>> result(SessionSource source, SessionToken token, SessionRecord record) {
        metrics.session(source);
        return Future.succeededFuture(Optional.ofNullable(record).map(known -> new Session(token.id(), known)));
    }
}
