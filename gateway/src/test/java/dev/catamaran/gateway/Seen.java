package dev.catamaran.gateway;

import io.vertx.core.MultiMap;

/** A request as a service got it. */
record Seen(String method, String uri, MultiMap headers, String body, long at) {

    String header(String name) {
        return headers.get(name);
    }
}
