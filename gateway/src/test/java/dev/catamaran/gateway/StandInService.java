package dev.catamaran.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A real HTTP server that stands for one instance of a service: it remembers what came in and answers what a test says. */
final class StandInService implements AutoCloseable {

    /** As much as Quarkus takes. */
    private static final int HEADER_BYTES = 20 * 1024;

    private final Vertx vertx;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger checks = new AtomicInteger();
    private volatile BiConsumer<HttpServerRequest, Seen> behaviour = (request, what) -> ok(request);
    private volatile boolean ready = true;
    private volatile HttpServer server;
    private int port;

    StandInService(Vertx vertx) {
        this.vertx = vertx;
        start();
    }

    static void ok(HttpServerRequest request) {
        request.response().putHeader("Region", "stand-in").end("{\"ok\":true}");
    }

    static void problem(HttpServerRequest request, int status, String slug) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"urn:catamaran:problem:" + slug + "\",\"status\":" + status + "}");
    }

    StandInService answers(BiConsumer<HttpServerRequest, Seen> then) {
        behaviour = then;
        return this;
    }

    StandInService answers(int status) {
        return answers(
                (request, what) -> request.response().setStatusCode(status).end());
    }

    void ready(boolean is) {
        ready = is;
    }

    List<Seen> seen() {
        return seen;
    }

    Seen last() {
        return seen.get(seen.size() - 1);
    }

    /** How often it was asked whether it is ready. */
    int checks() {
        return checks.get();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** On the same port as before. */
    void start() {
        HttpServerOptions limits = new HttpServerOptions().setMaxHeaderSize(HEADER_BYTES);
        server = vertx.createHttpServer(limits).requestHandler(this::handle);
        Waits.on(server.listen(port, "127.0.0.1").mapEmpty(), Duration.ofSeconds(5));
        port = server.actualPort();
    }

    /** Breaks every connection, as a killed process does. */
    void die() {
        Waits.on(server.close(), Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        die();
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/q/health/ready")) {
            checks.incrementAndGet();
            request.response().setStatusCode(ready ? 200 : 503).end();
            return;
        }
        request.body().onSuccess(body -> {
            Seen what = new Seen(
                    request.method().name(), request.uri(), request.headers(), body.toString(), System.nanoTime());
            seen.add(what);
            behaviour.accept(request, what);
        });
    }
}
