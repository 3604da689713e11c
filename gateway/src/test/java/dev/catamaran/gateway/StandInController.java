package dev.catamaran.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real HTTP server that answers {@code GET /leases} with long-poll, as the controller does. */
final class StandInController implements AutoCloseable {

    private final Vertx vertx;
    private final Map<String, JsonObject> leases = new TreeMap<>();
    private final List<HttpServerRequest> waiting = new ArrayList<>();
    private HttpServer server;
    private int port;
    private long version;
    private long epoch = 1;

    StandInController(Vertx vertx) {
        this.vertx = vertx;
        start();
    }

    synchronized StandInController serving(String home, String region) {
        return lease(home, region, "serving");
    }

    /** A change of region or state gets a new epoch: more than the real one does, never less. */
    synchronized StandInController lease(String home, String region, String state) {
        leases.put(
                home,
                new JsonObject()
                        .put("home", home)
                        .put("region", region)
                        .put("epoch", ++epoch)
                        .put("state", state));
        version++;
        waiting.forEach(this::answer);
        waiting.clear();
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() {
        server = vertx.createHttpServer().requestHandler(this::handle);
        Waits.on(server.listen(port, "127.0.0.1").mapEmpty(), Duration.ofSeconds(5));
        port = server.actualPort();
    }

    void die() {
        Waits.on(server.close(), Duration.ofSeconds(5));
        synchronized (this) {
            waiting.clear();
        }
    }

    @Override
    public void close() {
        die();
    }

    private synchronized void handle(HttpServerRequest request) {
        String after = request.getParam("after");
        if (after != null && Long.parseLong(after) >= version) {
            waiting.add(request);
        } else {
            answer(request);
        }
    }

    private void answer(HttpServerRequest request) {
        JsonArray all = new JsonArray();
        leases.values().forEach(all::add);
        request.response()
                .end(new JsonObject()
                        .put("version", version)
                        .put("region", "any")
                        .put("leases", all)
                        .toBuffer());
    }
}
