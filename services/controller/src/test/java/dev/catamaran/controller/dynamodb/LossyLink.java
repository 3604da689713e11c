package dev.catamaran.controller.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a service that may lose a request, lose its answer, break off, or answer with an error of its own. */
final class LossyLink implements AutoCloseable {
    enum Fault {
        NONE,
        /** Arrives, is never answered. */
        ANSWER_LOST,
        /** Arrives; then the connection breaks. */
        BROKEN_OFF,
        /** Never arrives. */
        REQUEST_LOST
    }

    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "expect", "upgrade");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile String error;
    private volatile int status;

    LossyLink(URI target) {
        this.target = target;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void has(Fault next) {
        fault = next;
    }

    /** Answers with this instead of passing anything on. */
    void answers(int code, String type) {
        status = code;
        error = type;
    }

    /** How many {@code PutItem} came by. */
    int writes() {
        return writes.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith("PutItem")) {
            writes.incrementAndGet();
        }
        if (error != null) {
            byte[] answer = ("{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + error + "\",\"message\":\"as told\"}")
                    .getBytes(UTF_8);
            answer(exchange, status, answer);
        } else if (fault != Fault.REQUEST_LOST) {
            HttpResponse<byte[]> answer = send(exchange, body);
            if (fault == Fault.BROKEN_OFF) {
                exchange.close();
            } else if (fault == Fault.NONE) {
                answer(exchange, answer.statusCode(), answer.body());
            }
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
