package dev.catamaran.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** A collector of spans as far as a sender sees it: OTLP over HTTP. {@code GET /} answers all that came, in hexadecimal digits. */
final class StandInCollector implements AutoCloseable {

    private final HttpServer server;
    private final StringBuffer received = new StringBuffer();

    StandInCollector(Vertx vertx) {
        server = vertx.createHttpServer().requestHandler(this::handle);
        Waits.on(server.listen(0, "127.0.0.1").mapEmpty(), Duration.ofSeconds(5));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void close() {
        Waits.on(server.close(), Duration.ofSeconds(5));
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/v1/traces")) {
            request.body().onSuccess(body -> {
                received.append(hex(body));
                request.response().end();
            });
        } else {
            request.response().end(received.toString());
        }
    }

    private static String hex(Buffer body) {
        StringBuilder digits = new StringBuilder();
        for (byte each : body.getBytes()) {
            digits.append(String.format(Locale.ROOT, "%02x", each));
        }
        return digits.toString();
    }
}
