package dev.catamaran.gateway.door;

import dev.catamaran.gateway.contract.Contract;
import dev.catamaran.gateway.contract.Operation;
import dev.catamaran.gateway.contract.Resource;
import dev.catamaran.gateway.forward.Call;
import dev.catamaran.gateway.forward.Carrier;
import dev.catamaran.gateway.forward.Outbound;
import dev.catamaran.gateway.forward.Outcome;
import dev.catamaran.gateway.forward.PeerAnswer;
import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.lease.PeerLeases;
import dev.catamaran.gateway.session.PeerSessions;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.http.TraceParent;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Where the peer's gateway comes in. It has checked the caller, and it is the one that holds and tries again; from here a
 * request goes to a local instance or nowhere, so two gateways with different tables cannot send it in a circle.
 */
public final class PeerDoor {

    private static final String READY_PATH = "/peer/ready";
    private static final int SECRET_BYTES = 32;

    private final List<byte[]> secrets;
    private final Carrier carrier;
    private final SessionDesk sessions;
    private final LeaseTable leases;
    private final Replies replies;
    private final Drain drain;

    /**
     * @param secrets each of which opens
     * @throws IllegalArgumentException where one can be guessed
     */
    public PeerDoor(
            List<String> secrets,
            Carrier carrier,
            SessionDesk sessions,
            LeaseTable leases,
            Replies replies,
            Drain drain) {
        this.secrets = secrets.stream().map(PeerDoor::longEnough).toList();
        this.carrier = carrier;
        this.sessions = sessions;
        this.leases = leases;
        this.replies = replies;
        this.drain = drain;
    }

    public void handle(HttpServerRequest request) {
        if (request.path().equals(READY_PATH)) {
            request.response().setStatusCode(drain.closing() ? 503 : 200).end();
        } else if (!isPeer(request)) {
            turnAway(request);
        } else if (request.path().equals(PeerLeases.PATH)) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(PeerLeases.told(leases));
        } else if (request.path().startsWith(PeerSessions.PATH)) {
            sessions.serve(request);
        } else {
            forward(request);
        }
    }

    private static byte[] longEnough(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SECRET_BYTES) {
            throw new IllegalArgumentException("the peer secret has fewer than " + SECRET_BYTES + " bytes");
        }
        return bytes;
    }

    /** Compared in constant time, so that the time of a refusal tells nothing of the secrets. */
    private boolean isPeer(HttpServerRequest request) {
        String header = request.getHeader(GatewayHeaders.PEER);
        if (header == null) {
            return false;
        }
        byte[] said = header.getBytes(StandardCharsets.UTF_8);
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(secret, said));
    }

    /**
     * The outcome is for a peer whose secret is not ours, as after a rotation that was not done in its steps: its caller has
     * done nothing wrong, and must not read that he has to log in.
     */
    private void turnAway(HttpServerRequest request) {
        request.response().putHeader(PeerAnswer.OUTCOME, Outcome.Kind.UNSENT.name());
        refuse(request, Problem.UNAUTHENTICATED, "Only the peer's gateway comes in here");
    }

    private void forward(HttpServerRequest request) {
        Resource resource = Contract.resource(request.path());
        Operation operation =
                resource == null ? null : resource.operation(request.method().name());
        if (operation == null) {
            refuse(request, Problem.NOT_FOUND, Problem.NOT_FOUND.title());
            return;
        }
        drain.enter();
        request.response().endHandler(over -> drain.leave());
        request.body().onSuccess(body -> send(request, operation, body));
    }

    private void send(HttpServerRequest request, Operation operation, Buffer body) {
        Outbound outbound = new Outbound(
                operation,
                request.method(),
                request.uri(),
                HeaderRules.fromPeer(request.headers()),
                operation.hasBody() ? body : null);
        Call call = carrier.toLocal(outbound, outcome -> {
            if (operation == Operation.LOG_OUT && loggedOut(outcome)) {
                sessions.loggedOut(request.headers());
            }
            answer(request, outcome);
        });
        // without any instance it is answered already
        if (!request.response().ended()) {
            request.response().closeHandler(gone -> call.cancel());
        }
    }

    private static boolean loggedOut(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.ANSWERED && outcome.answer().status() == 204;
    }

    private void answer(HttpServerRequest request, Outcome outcome) {
        if (request.response().closed()) {
            return;
        }
        if (outcome.kind() == Outcome.Kind.ANSWERED) {
            HeaderRules.copyAnswer(
                    outcome.answer().headers(), request.response().headers());
            replies.pass(request.response(), outcome.answer());
            return;
        }
        request.response().putHeader(PeerAnswer.OUTCOME, outcome.kind().name());
        switch (outcome.kind()) {
            case BROKEN -> refuse(request, Problem.REGION_UNREACHABLE, Problem.REGION_UNREACHABLE.title());
            case TIMED_OUT -> refuse(request, Problem.TIMED_OUT, Problem.TIMED_OUT.title());
            case TOO_LARGE -> refuse(request, Problem.INTERNAL_ERROR, Problem.INTERNAL_ERROR.title());
            default -> refuse(request, Problem.UNAVAILABLE, Problem.UNAVAILABLE.title());
        }
    }

    private void refuse(HttpServerRequest request, Problem problem, String detail) {
        String traceId = TraceParent.traceId(request.getHeader(TraceParent.HEADER));
        replies.problem(request.response(), problem, detail, request.path(), traceId);
    }
}
