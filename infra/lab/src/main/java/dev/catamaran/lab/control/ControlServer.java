package dev.catamaran.lab.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small JSON server: each route is a method and a path, such as {@code POST /stop}. */
public final class ControlServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // an answer is written in two pieces, and Java would keep the second back until the caller has confirmed the
        // first: 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Guests guests;
    private final ExecutorService threads = Executors.newCachedThreadPool(ControlServer::daemon);
    private final Map<String, Call> routes;

    private ControlServer(HttpServer server, Map<String, Call> routes) {
        this.server = server;
        this.guests = new Guests(server.getAddress().getPort());
        this.routes = Map.copyOf(routes);
    }

    /** What a route does with a body, {@code {}} when there is none; its answer is written as JSON. */
    public interface Call {
        Object answer(JsonNode body) throws Exception;
    }

    /**
     * @param port 0: a free one
     * @param pages what answers by itself, by the beginning of its path
     */
    public static ControlServer listen(int port, Map<String, Call> routes, Map<String, HttpHandler> pages)
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        ControlServer control = new ControlServer(server, routes);
        server.setExecutor(control.threads);
        server.createContext("/", control::handle);
        pages.forEach((path, page) -> server.createContext(path, exchange -> control.handle(page, exchange)));
        server.start();
        return control;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests under way get their answer. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        // a resource of the same try would be closed before its catch
        try (exchange) {
            respond(exchange);
        }
    }

    private void handle(HttpHandler page, HttpExchange exchange) throws IOException {
        try (exchange) {
            respond(page, exchange);
        }
    }

    private void respond(HttpHandler page, HttpExchange exchange) throws IOException {
        try {
            guests.require(exchange);
            page.handle(exchange);
        } catch (Refusal refusal) {
            write(exchange, refusal.status(), "application/problem+json", Problem.of(refusal));
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try {
            guests.require(exchange);
            write(exchange, 200, "application/json", answer(exchange));
        } catch (Refusal refusal) {
            write(exchange, refusal.status(), "application/problem+json", Problem.of(refusal));
        } catch (Exception failure) {
            write(exchange, 500, "application/problem+json", Problem.of(failure));
        }
    }

    private Object answer(HttpExchange exchange) throws Exception {
        String path = exchange.getRequestURI().getPath();
        Call call = routes.get(exchange.getRequestMethod() + " " + path);
        if (call == null) {
            throw Refusal.notFound(path);
        }
        return call.answer(body(exchange));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        try {
            JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (IOException notJson) {
            throw Refusal.malformed();
        }
        throw Refusal.malformed();
    }

    private static void write(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lab-control");
        thread.setDaemon(true);
        return thread;
    }
}
