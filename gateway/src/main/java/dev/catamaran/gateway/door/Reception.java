package dev.catamaran.gateway.door;

import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.trace.Traces;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Opens a visit for each public request. */
public record Reception(
        Replies replies, Drain drain, Connections callers, BodyRoom bodies, GatewayMetrics metrics, Traces traces) {

    Visit receive(HttpServerRequest request) {
        if (callers.isOld(request.connection())) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return new Visit(request, replies, drain, bodies, metrics, traces.begin(request));
    }

    /** From now on it is we who are waited for. */
    void whole(Visit visit) {
        callers.serves(visit.request().connection());
    }
}
