package dev.catamaran.gateway.door;

import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.trace.Traces;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Opens a visit for each public request. */
public record Reception(Replies replies, Drain drain, ConnectionAges ages, GatewayMetrics metrics, Traces traces) {

    Visit receive(HttpServerRequest request) {
        if (ages.isOld(request.connection())) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return new Visit(request, replies, drain, metrics, traces.begin(request));
    }
}
