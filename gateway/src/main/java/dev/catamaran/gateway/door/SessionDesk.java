package dev.catamaran.gateway.door;

import dev.catamaran.gateway.session.Finding;
import dev.catamaran.gateway.session.PeerSessions;
import dev.catamaran.gateway.session.RedisSessions;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;

/** Tells the peer's gateway what this region knows of a session that it has issued. */
public final class SessionDesk {

    private final RedisSessions redis;

    public SessionDesk(RedisSessions redis) {
        this.redis = redis;
    }

    void tell(HttpServerRequest request) {
        String id = request.path().substring(PeerSessions.PATH.length());
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
        switch (finding.result().kind()) {
            case FOUND ->
                response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(Json.encode(finding.result().record()));
            case REVOKED -> response.setStatusCode(410).end();
            case UNKNOWN -> response.setStatusCode(404).end();
        }
    }
}
