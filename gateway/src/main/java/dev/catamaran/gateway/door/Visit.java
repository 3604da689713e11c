package dev.catamaran.gateway.door;

import dev.catamaran.gateway.contract.Operation;
import dev.catamaran.gateway.forward.Answer;
import dev.catamaran.gateway.journey.Ending;
import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.trace.Stay;
import dev.catamaran.gateway.trace.Trace;
import dev.catamaran.platform.problem.FieldError;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** One public request from its arrival to its answer. Answers once, and not at all where the caller is gone. */
final class Visit implements Ending {

    private static final int LONGEST_REQUEST_ID = 128;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final HttpServerRequest request;
    private final Replies replies;
    private final Drain drain;
    private final BodyRoom bodies;
    private final GatewayMetrics metrics;
    private final Stay stay;
    private final String requestId;
    private final long began = System.nanoTime();
    private Operation operation;
    private Runnable whenGone = () -> {};
    private int bodyBytes;
    private boolean over;

    Visit(HttpServerRequest request, Replies replies, Drain drain, BodyRoom bodies, GatewayMetrics metrics, Stay stay) {
        this.request = request;
        this.replies = replies;
        this.drain = drain;
        this.bodies = bodies;
        this.metrics = metrics;
        this.stay = stay;
        this.requestId = requestId(request.getHeader(HeaderRules.REQUEST_ID));
        drain.enter();
        request.response().closeHandler(closed -> gone());
    }

    HttpServerRequest request() {
        return request;
    }

    Trace trace() {
        return stay.trace();
    }

    String requestId() {
        return requestId;
    }

    Operation operation() {
        return operation;
    }

    void operation(Operation found) {
        operation = found;
        stay.isFor(found.label());
    }

    /** False where there is no room for so many bytes more of its body. They have their place until it is over. */
    boolean keeps(int more) {
        boolean room = bodies.enter(more);
        bodyBytes += room ? more : 0;
        return room;
    }

    /** What to do where the caller leaves without waiting for the answer. */
    void whenGone(Runnable action) {
        whenGone = action;
    }

    @Override
    public void answered(Answer answer, boolean throughPeer) {
        if (end(answer.status())) {
            HttpServerResponse response = request.response();
            HeaderRules.copyAnswer(answer.headers(), response.headers());
            response.putHeader(HeaderRules.REQUEST_ID, requestId);
            SecurityHeaders.add(response.headers());
            replies.pass(response, answer);
        }
    }

    void show(PageFile file) {
        boolean known = file.knownTo(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (end(known ? 304 : 200)) {
            SecurityHeaders.addToPage(request.response().headers());
            replies.file(request.response(), file, known);
        }
    }

    @Override
    public void refused(Problem problem, String detail) {
        refuse(problem, detail);
    }

    void refuse(Problem problem, String detail, FieldError... errors) {
        if (end(problem.status())) {
            HttpServerResponse response = request.response();
            response.putHeader(HeaderRules.REQUEST_ID, requestId);
            SecurityHeaders.add(response.headers());
            advise(problem, response);
            replies.problem(response, problem, detail, request.path(), trace().id(), errors);
        }
    }

    /** The rest of the request is not read, so the connection cannot be used again. */
    void refuseAndClose(Problem problem, String detail) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refuse(problem, detail);
        Connections.closeSoon(request.connection());
    }

    private static void advise(Problem problem, HttpServerResponse response) {
        switch (problem.status()) {
            case 429, 503 -> response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case 401 -> response.putHeader("WWW-Authenticate", "Bearer");
            default -> {}
        }
    }

    private boolean end(int status) {
        if (over) {
            return false;
        }
        leave();
        metrics.answered(operation, status, System.nanoTime() - began);
        stay.answered(status);
        return true;
    }

    private void gone() {
        if (!over) {
            leave();
            stay.abandoned();
            whenGone.run();
        }
    }

    private void leave() {
        over = true;
        drain.leave();
        bodies.leave(bodyBytes);
    }

    private String requestId(String said) {
        boolean usable = said != null
                && !said.isEmpty()
                && said.length() <= LONGEST_REQUEST_ID
                && said.chars().allMatch(c -> c > ' ' && c < 127);
        return usable ? said : trace().id();
    }
}
