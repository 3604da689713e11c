package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.upstream.Instance;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.function.Consumer;

/** One request over one connection to one instance. Lives on one event loop, tells its outcome once. */
final class Sending implements Call {

    private final Vertx vertx;
    private final Instance instance;
    private final Judge judge;
    private final int largestAnswer;
    private final Consumer<Outcome> told;
    private Buffer body;
    private HttpClientRequest request;
    private long timer;
    private boolean over;

    Sending(Vertx vertx, Instance instance, Judge judge, int largestAnswer, Consumer<Outcome> told) {
        this.vertx = vertx;
        this.instance = instance;
        this.judge = judge;
        this.largestAnswer = largestAnswer;
        this.told = told;
    }

    /** @param sentBody null where there is none */
    Sending start(HttpClient client, RequestOptions options, Buffer sentBody, long timeoutMillis) {
        body = sentBody;
        instance.begun();
        timer = vertx.setTimer(timeoutMillis, fired -> end(sent() ? Outcome.TIMED_OUT : Outcome.CROWDED));
        client.request(options).onComplete(this::connected);
        return this;
    }

    @Override
    public boolean sent() {
        return request != null;
    }

    @Override
    public void cancel() {
        if (!over) {
            stop();
            dropConnection();
        }
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            instance.unreached(connection.cause());
            boolean crowded = connection.cause() instanceof ConnectionPoolTooBusyException;
            end(crowded ? Outcome.CROWDED : Outcome.UNSENT);
            return;
        }
        request = connection.result();
        if (over) {
            dropConnection();
        } else {
            (body == null ? request.send() : request.send(body)).onComplete(this::answered);
        }
    }

    private void answered(AsyncResult<HttpClientResponse> head) {
        if (head.failed()) {
            end(Outcome.BROKEN);
            return;
        }
        HttpClientResponse answer = head.result();
        Buffer received = Buffer.buffer();
        answer.handler(part -> {
            received.appendBuffer(part);
            if (received.length() > largestAnswer) {
                end(Outcome.TOO_LARGE);
            }
        });
        answer.exceptionHandler(broken -> end(Outcome.BROKEN));
        answer.endHandler(end -> end(Outcome.answered(new Answer(answer.statusCode(), answer.headers(), received))));
    }

    private void end(Outcome outcome) {
        if (over) {
            return;
        }
        stop();
        if (outcome.kind() != Outcome.Kind.ANSWERED) {
            dropConnection();
        }
        judge.judge(instance, outcome);
        told.accept(outcome);
    }

    private void stop() {
        over = true;
        instance.ended();
        vertx.cancelTimer(timer);
    }

    /** An answer that nobody waits for must not be read as the answer to the next request. */
    private void dropConnection() {
        if (request != null) {
            request.reset();
        }
    }
}
