package dev.catamaran.loadtests.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for the whole system behind one way in, which misbehaves on demand: enough API for the journeys. */
public final class Shop implements AutoCloseable {
    enum Mood {
        WELL,
        GATE_SHUT,
        HANGS_UP,
        WRONG
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final Map<String, String> paymentsByKey = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger badAnswers = new AtomicInteger();
    private final AtomicInteger badSignUps = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private volatile String region = "eu";

    public Shop() throws IOException {
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Which region says that it did the work from now on. */
    public void servedBy(String name) {
        region = name;
    }

    /** The next {@code times} payments get an answer of this mood. */
    void next(int times, Mood bad) {
        mood = bad;
        badAnswers.set(times);
    }

    void failTheNextSignUps(int times) {
        badSignUps.set(times);
    }

    void logEverybodyOut() {
        sessions.clear();
    }

    int payments() {
        return paymentsByKey.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (path.equals("POST /api/customers") && badSignUps.getAndDecrement() > 0) {
            problem(exchange, 500, "internal-error");
        } else if (path.equals("POST /api/customers")) {
            answer(exchange, 201, "{\"id\":\"" + UUID.randomUUID() + "\"}");
        } else if (path.equals("POST /api/sessions")) {
            String token = UUID.randomUUID().toString();
            sessions.put("Bearer " + token, true);
            answer(exchange, 201, "{\"token\":\"" + token + "\"}");
        } else if (!sessions.containsKey(exchange.getRequestHeaders().getFirst("Authorization"))) {
            problem(exchange, 401, "unauthenticated");
        } else if (path.equals("POST /api/accounts")) {
            answer(exchange, 201, "{\"id\":\"" + UUID.randomUUID() + "\"}");
        } else if (path.equals("DELETE /api/sessions/current")) {
            sessions.remove(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 204, "");
        } else if (path.equals("POST /api/payments") && badAnswers.getAndDecrement() > 0) {
            misbehave(exchange, body);
        } else if (path.startsWith("POST")) {
            answer(exchange, 201, payment(exchange));
        } else {
            answer(exchange, 200, "{\"balance\":{\"amount\":7,\"currency\":\"EUR\"}}");
        }
    }

    private void misbehave(HttpExchange exchange, JsonNode body) throws IOException {
        switch (mood) {
            case GATE_SHUT -> problem(exchange, 503, "gate-shut");
            case HANGS_UP -> {
                payment(exchange);
                exchange.close();
            }
            default -> problem(exchange, 404, "not-found");
        }
    }

    private String payment(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String id = paymentsByKey.computeIfAbsent(key, any -> UUID.randomUUID().toString());
        return "{\"id\":\"" + id + "\"}";
    }

    private void problem(HttpExchange exchange, int status, String slug) throws IOException {
        answer(exchange, status, "{\"type\":\"urn:catamaran:problem:" + slug + "\"}");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Region", region);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
