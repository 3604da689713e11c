package dev.catamaran.controller.console;

import dev.catamaran.console.Console;
import dev.catamaran.console.Moves;
import dev.catamaran.console.Page;
import dev.catamaran.controller.management.Answers;
import dev.catamaran.controller.management.AuditLog;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Everything below {@code /console/}: the page, the state, its stream, and planned moves. Nothing here blocks, or breaks anything. */
final class ConsolePages {

    private static final String PATH = "/console/";
    private static final int STREAMS = 16;
    private static final long LOOK_MILLIS = 250;
    private static final long ALIVE_LOOKS = 8;
    private static final int LONGEST_BODY = 1_000;

    private final Console console;
    private final Vertx vertx;
    private final String region;
    private final Page page = new Page(ConsolePages.class);
    private final AtomicInteger streams = new AtomicInteger();

    ConsolePages(Console console, Vertx vertx, String region) {
        this.console = console;
        this.vertx = vertx;
        this.region = region;
    }

    void handle(RoutingContext call) {
        String path = call.request().path();
        if (!path.startsWith(PATH)) {
            call.response().setStatusCode(308).putHeader("Location", PATH).end();
            return;
        }
        switch (call.request().method() + " " + path.substring(PATH.length())) {
            case "GET state" ->
                answer(call, 200, "application/json", console.picture().json());
            case "GET events" -> stream(call);
            case "POST moves" -> move(call);
            default -> file(call, path);
        }
    }

    private void file(RoutingContext call, String path) {
        if (!call.request().method().name().equals("GET")) {
            nothing(call);
            return;
        }
        page.file(path.substring(PATH.length()))
                .ifPresentOrElse(
                        content -> call.response()
                                .putHeader("Content-Type", content.type())
                                .end(Buffer.buffer(content.bytes())),
                        () -> nothing(call));
    }

    private void nothing(RoutingContext call) {
        Answers.problem(call, Problem.NOT_FOUND, "nothing of the console is here", region);
    }

    /** A reader that is slower than the changes misses some, and then sees the last. */
    private void stream(RoutingContext call) {
        if (streams.incrementAndGet() > STREAMS) {
            streams.decrementAndGet();
            Answers.problem(call, Problem.UNAVAILABLE, "as many streams as there may be are open", region);
            return;
        }
        HttpServerResponse response = call.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        AtomicLong version = new AtomicLong();
        AtomicLong looks = new AtomicLong();
        long timer = vertx.setPeriodic(1, LOOK_MILLIS, tick -> {
            if (response.writeQueueFull()) {
                return;
            }
            Console.Picture picture = console.picture();
            if (picture.version() > version.getAndSet(picture.version())) {
                response.write("event: state\ndata: " + picture.json() + "\n\n");
            } else if (looks.incrementAndGet() % ALIVE_LOOKS == 0) {
                response.write("event: alive\ndata: {}\n\n");
            }
        });
        call.addEndHandler(end -> {
            vertx.cancelTimer(timer);
            streams.decrementAndGet();
        });
    }

    /** The management port has read the body already, up to its own limit. */
    private void move(RoutingContext call) {
        Buffer body = call.body().buffer();
        if (body == null || body.length() > LONGEST_BODY) {
            Answers.problem(call, Problem.MALFORMED_REQUEST, "an order is a short JSON object", region);
            return;
        }
        move(call, body);
    }

    private void move(RoutingContext call, Buffer body) {
        try {
            JsonObject order = new JsonObject(body);
            console.move(order.getString("home"), order.getString("to"))
                    .thenAccept(answer -> call.vertx().runOnContext(now -> answer(call, order, answer)));
        } catch (DecodeException | ClassCastException notAnOrder) {
            Answers.problem(call, Problem.MALFORMED_REQUEST, "an order is {\"home\":…,\"to\":…}", region);
        }
    }

    /** The controller that obeys sees this one as the caller, not the operator. */
    private static void answer(RoutingContext call, JsonObject order, Moves.Answer answer) {
        AuditLog.order(call.request(), order, answer.status());
        answer(call, answer.status(), answer.mediaType(), answer.body());
    }

    private static void answer(RoutingContext call, int status, String type, String body) {
        call.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
    }
}
