package dev.catamaran.lab.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.catamaran.console.Console;
import dev.catamaran.console.Moves;
import dev.catamaran.console.Page;
import dev.catamaran.lab.control.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Everything below {@code /console/}: the page, the state, its stream, and planned moves. */
public final class ConsolePages implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/console/";
    private static final int STREAMS = 16;
    private static final long ALIVE_MILLIS = 2_000;
    private static final long MOVE_SECONDS = 8;
    private static final int LONGEST_BODY = 1_000;

    private final Console console;
    private final Page page = new Page(ConsolePages.class);
    private final Semaphore streams = new Semaphore(STREAMS);

    public ConsolePages(Console console) {
        this.console = console;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Page.HEADERS.forEach(exchange.getResponseHeaders()::set);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/console")) {
            exchange.getResponseHeaders().set("Location", PATH);
            exchange.sendResponseHeaders(308, -1);
            return;
        }
        if (!path.startsWith(PATH)) {
            throw Refusal.notFound(path);
        }
        switch (exchange.getRequestMethod() + " " + path.substring(PATH.length())) {
            case "GET state" ->
                answer(
                        exchange,
                        200,
                        "application/json",
                        console.picture().json().getBytes(StandardCharsets.UTF_8));
            case "GET events" -> stream(exchange);
            case "POST moves" -> move(exchange);
            default -> file(exchange, path);
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            throw Refusal.notFound(path);
        }
        Page.Content content = page.file(path.substring(PATH.length())).orElseThrow(() -> Refusal.notFound(path));
        answer(exchange, 200, content.type(), content.bytes());
    }

    /** Ends when the reader has gone, or this server ends. */
    private void stream(HttpExchange exchange) throws IOException {
        if (!streams.tryAcquire()) {
            throw Refusal.conflict("as many streams as there may be are open");
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            long version = 0;
            while (true) {
                Console.Picture picture = console.after(version, ALIVE_MILLIS);
                String event = picture.version() > version ? "state\ndata: " + picture.json() : "alive\ndata: {}";
                version = picture.version();
                exchange.getResponseBody().write(("event: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    private void move(HttpExchange exchange) throws IOException {
        JsonNode order = JSON.readTree(exchange.getRequestBody().readNBytes(LONGEST_BODY));
        try {
            Moves.Answer answer = console.move(
                            order.path("home").asText(null), order.path("to").asText(null))
                    .get(MOVE_SECONDS, TimeUnit.SECONDS);
            answer(exchange, answer.status(), answer.mediaType(), answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException noAnswer) {
            throw Refusal.conflict("the controller gives no answer");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
