package dev.catamaran.gateway.door;

import dev.catamaran.gateway.session.Finding;
import dev.catamaran.gateway.session.PeerSessions;
import dev.catamaran.gateway.session.RedisSessions;
import dev.catamaran.gateway.session.SessionMemory;
import dev.catamaran.platform.http.GatewayHeaders;
import io.vertx.core.AsyncResult;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Tells the peer's gateway what this region knows of a session, and keeps the log-outs that it hears of. */
public final class SessionDesk {

    private final RedisSessions redis;
    private final SessionMemory memory;

    public SessionDesk(RedisSessions redis, SessionMemory memory) {
        this.redis = redis;
        this.memory = memory;
    }

    void serve(HttpServerRequest request) {
        String id = request.path().substring(PeerSessions.PATH.length());
        if (request.method() == HttpMethod.DELETE) {
            keep(id, request);
        } else if (memory.isRevoked(id)) {
            request.response().setStatusCode(410).end();
        } else {
            tell(id, request);
        }
    }

    /** A log-out that this region's identity made for a caller of the peer. */
    void loggedOut(MultiMap headers) {
        memory.revoke(headers.get(GatewayHeaders.SESSION), expiry(headers));
    }

    private void keep(String id, HttpServerRequest request) {
        long expiresAt = expiry(request.headers());
        memory.revoke(id, expiresAt);
        redis.revoke(id, expiresAt).onComplete(kept -> {
            if (!request.response().closed()) {
                request.response().setStatusCode(204).end();
            }
        });
    }

    private static long expiry(MultiMap headers) {
        return Long.parseLong(headers.get(GatewayHeaders.SESSION_EXPIRES));
    }

    private void tell(String id, HttpServerRequest request) {
        redis.find(id).onComplete(finding -> answer(request.response(), finding));
    }

    private static void answer(HttpServerResponse response, AsyncResult<Finding> finding) {
        if (response.closed()) {
            return;
        }
        if (finding.failed()) {
            response.setStatusCode(503).end();
            return;
        }
        int status = switch (finding.result()) {
            case KNOWN -> 200;
            case REVOKED -> 410;
            case UNKNOWN -> 404;
        };
        response.setStatusCode(status).end();
    }
}
