package dev.catamaran.gateway.door;

import dev.catamaran.gateway.metrics.GatewayMetrics;
import io.vertx.core.http.HttpServerRequest;

/** Opens a visit for each public request. */
public record Reception(Replies replies, Drain drain, GatewayMetrics metrics) {

    Visit receive(HttpServerRequest request) {
        return new Visit(request, replies, drain, metrics);
    }
}
