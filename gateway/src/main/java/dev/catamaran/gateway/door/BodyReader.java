package dev.catamaran.gateway.door;

import dev.catamaran.gateway.config.LimitConfig;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Takes a whole body into memory, up to the limits and in bounded time, so that it can be sent more than once. */
public final class BodyReader {

    private final Vertx vertx;
    private final LimitConfig limits;
    private final long timeoutMillis;

    public BodyReader(Vertx vertx, LimitConfig limits, long timeoutMillis) {
        this.vertx = vertx;
        this.limits = limits;
        this.timeoutMillis = timeoutMillis;
    }

    /** True where the declared length is over the limit already. */
    boolean tooLarge(Visit visit) {
        String length = visit.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > largest(visit);
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    private int largest(Visit visit) {
        return visit.operation().needsSession() ? limits.bodyBytes() : limits.strangerBodyBytes();
    }

    /** Has to be called before anything asynchronous: Vert.x throws a body away that nobody listens to. */
    void read(Visit visit, Consumer<Buffer> then) {
        HttpServerRequest request = visit.request();
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(
                timeoutMillis, late -> refuse(visit, late, Problem.TIMED_OUT, "The body did not arrive in time"));
        request.handler(part -> {
            if (body.length() + part.length() > largest(visit)) {
                refuse(visit, timer, Problem.BODY_TOO_LARGE, "At most " + largest(visit) + " bytes");
            } else if (!visit.keeps(part.length())) {
                refuse(visit, timer, Problem.UNAVAILABLE, "Too much is being sent at the moment");
            } else {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            then.accept(body);
        });
    }

    /** What has arrived of the body is forgotten, and what still arrives is thrown away. */
    private void refuse(Visit visit, long timer, Problem problem, String detail) {
        vertx.cancelTimer(timer);
        visit.request().handler(null).endHandler(null);
        visit.refuseAndClose(problem, detail);
    }
}
