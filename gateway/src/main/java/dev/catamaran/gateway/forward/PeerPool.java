package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.upstream.Instance;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.util.function.Supplier;

/**
 * The connections to the peer's gateway. Those from before an outage may hang for ever though they look open, so after each
 * return of the peer there is a new pool, and the old one ends with its last request.
 */
final class PeerPool {

    private final Vertx vertx;
    private final Instance peer;
    private final Supplier<HttpClient> fresh;
    private final long longestRequestMillis;
    private HttpClient client;
    private int returnsSeen;

    PeerPool(Vertx vertx, Instance peer, Supplier<HttpClient> fresh, long longestRequestMillis) {
        this.vertx = vertx;
        this.peer = peer;
        this.fresh = fresh;
        this.longestRequestMillis = longestRequestMillis;
        this.client = fresh.get();
        this.returnsSeen = peer.returns();
    }

    HttpClient client() {
        int returns = peer.returns();
        if (returns != returnsSeen) {
            HttpClient old = client;
            vertx.setTimer(2 * longestRequestMillis, ended -> old.close());
            client = fresh.get();
            returnsSeen = returns;
        }
        return client;
    }
}
