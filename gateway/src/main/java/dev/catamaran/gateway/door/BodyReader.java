package dev.catamaran.gateway.door;

import dev.catamaran.gateway.config.LimitConfig;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
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

    /** Also where no body is wanted: what cannot be read to its end is no request. */
    boolean announced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
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
        request.exceptionHandler(broken -> {
            if (isGone(broken)) {
                vertx.cancelTimer(timer);
            } else {
                refuse(visit, timer, Problem.MALFORMED_REQUEST, "The body cannot be read");
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            then.accept(body);
        });
    }

    /** What has arrived of the body is forgotten, and what still arrives is thrown away. */
    private void refuse(Visit visit, long timer, Problem problem, String detail) {
        vertx.cancelTimer(timer);
        visit.request().handler(null).endHandler(null).exceptionHandler(ignored -> {});
        visit.refuseAndClose(problem, detail);
    }

    /** The caller, not only the sense of what is sent. */
    private static boolean isGone(Throwable broken) {
        return broken instanceof IOException || broken instanceof HttpClosedException;
    }
}
