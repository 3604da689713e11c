package dev.catamaran.gateway.door;

import dev.catamaran.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes a whole body into memory, up to the limit and in bounded time, so that it can be sent more than once. */
public final class BodyReader {

    private final Vertx vertx;
    private final int largestBytes;
    private final long timeoutMillis;

    public BodyReader(Vertx vertx, int largestBytes, long timeoutMillis) {
        this.vertx = vertx;
        this.largestBytes = largestBytes;
        this.timeoutMillis = timeoutMillis;
    }

    /** True where the declared length is over the limit already. */
    boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > largestBytes;
        } catch (NumberFormatException unreadable) {
            return true;
        }
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
                timeoutMillis, late -> visit.refuseAndClose(Problem.TIMED_OUT, "The body did not arrive in time"));
        request.handler(part -> {
            if (body.length() + part.length() <= largestBytes) {
                body.appendBuffer(part);
            } else if (!visit.over()) {
                visit.refuseAndClose(Problem.BODY_TOO_LARGE, "At most " + largestBytes + " bytes");
            }
        });
        request.exceptionHandler(broken -> {
            vertx.cancelTimer(timer);
            if (!isGone(broken)) {
                visit.refuseAndClose(Problem.MALFORMED_REQUEST, "The body cannot be read");
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!visit.over()) {
                then.accept(body);
            }
        });
    }

    /** The caller, not only the sense of what is sent. */
    private static boolean isGone(Throwable broken) {
        return broken instanceof IOException || broken instanceof HttpClosedException;
    }
}
