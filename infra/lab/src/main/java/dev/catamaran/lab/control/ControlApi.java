package dev.catamaran.lab.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The lab over HTTP, on the loopback address only. Errors are problem+json. */
public final class ControlApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAULTS = "/faults/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, ControlApi::daemon);
    private final Topology topology;
    private final Faults faults;
    private final Runnable stop;

    /** @param port 0 for any free one */
    public ControlApi(int port, Topology topology, Faults faults, Runnable stop) throws IOException {
        this.topology = topology;
        this.faults = faults;
        this.stop = stop;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (NoSuchElementException unknown) {
            problem(exchange, 404, unknown.getMessage());
        } catch (JacksonException | IllegalArgumentException wrong) {
            problem(exchange, 422, wrong instanceof JacksonException ? "the body is not JSON" : wrong.getMessage());
        } catch (IllegalStateException notNow) {
            problem(exchange, 409, notNow.getMessage());
        } catch (IOException | SQLException failure) {
            problem(exchange, 500, failure.getMessage());
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, SQLException {
        String path = exchange.getRequestURI().getPath();
        boolean post = exchange.getRequestMethod().equals("POST");
        if (!post && path.equals("/lab")) {
            send(exchange, 200, "application/json", topology.json(url()));
        } else if (!post && path.equals("/events")) {
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(faults.events()));
        } else if (post && path.startsWith(FAULTS)) {
            Faults.Event event = faults.cause(path.substring(FAULTS.length()), body(exchange));
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(Map.of("at", event.at())));
        } else if (post && path.equals("/stop")) {
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(Map.of("at", System.currentTimeMillis())));
            stop.run();
        } else {
            throw new NoSuchElementException("nothing at " + exchange.getRequestMethod() + " " + path);
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        Map<String, Object> body = Map.of("type", "about:blank", "status", status, "detail", String.valueOf(detail));
        send(exchange, status, "application/problem+json", JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lab-control");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
