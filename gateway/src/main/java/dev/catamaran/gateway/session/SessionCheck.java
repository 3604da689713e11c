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
 * Whether a token still counts: own Redis, else the issuing peer, else the signature alone. So the death of Redis or of a
 * region logs nobody out, and a logout that is known stays a logout.
 */
public final class SessionCheck {

    private final SessionKey key;
    private final String peer;
    private final RedisSessions own;
    private final PeerSessions theirs;
    private final GatewayMetrics metrics;

    public SessionCheck(SessionKey key, String peer, RedisSessions own, PeerSessions theirs, GatewayMetrics metrics) {
        this.key = key;
        this.peer = peer;
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
        return own.find(token.id())
                .transform(found -> found.succeeded() ? known(token, found.result()) : byToken(token));
    }

    private Future<Optional<Session>> known(SessionToken token, Finding finding) {
        return switch (finding.kind()) {
            case FOUND -> result(SessionSource.REDIS, token, finding.record());
            case REVOKED -> result(SessionSource.REVOKED, token, null);
            case UNKNOWN -> token.region().equals(peer) ? askPeer(token) : rebuilt(token);
        };
    }

    private Future<Optional<Session>> askPeer(SessionToken token) {
        return theirs.find(token.id()).compose(finding -> switch (finding.kind()) {
            case FOUND -> {
                own.keep(new Session(token.id(), finding.record()));
                yield result(SessionSource.PEER, token, finding.record());
            }
            case REVOKED ->
                own.revoke(new Session(token.id(), SessionRecord.of(token)))
                        .compose(kept -> result(SessionSource.REVOKED, token, null));
            case UNKNOWN -> rebuilt(token);
        });
    }

    private Future<Optional<Session>> rebuilt(SessionToken token) {
        own.keep(new Session(token.id(), SessionRecord.of(token)));
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
