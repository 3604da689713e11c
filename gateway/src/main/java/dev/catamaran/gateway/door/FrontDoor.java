package dev.catamaran.gateway.door;

import dev.catamaran.gateway.contract.Contract;
import dev.catamaran.gateway.contract.Operation;
import dev.catamaran.gateway.contract.Resource;
import dev.catamaran.gateway.session.SessionCheck;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The public API: lets in what the contract has, from callers who may, and starts its journey. Beside it, the customer's page.
 */
public final class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Reception reception;
    private final Admission admission;
    private final SessionCheck sessions;
    private final BodyReader bodies;
    private final Departure departure;

    public FrontDoor(
            Reception reception, Admission admission, SessionCheck sessions, BodyReader bodies, Departure departure) {
        this.reception = reception;
        this.admission = admission;
        this.sessions = sessions;
        this.bodies = bodies;
        this.departure = departure;
    }

    public void handle(HttpServerRequest request) {
        Visit visit = reception.receive(request);
        guarded(visit, () -> enter(visit));
    }

    private void enter(Visit visit) {
        Resource resource = Contract.resource(visit.request().path());
        if (resource == null) {
            show(visit);
            return;
        }
        Operation operation = resource.operation(visit.request().method().name());
        if (operation == null) {
            visit.request().response().putHeader(HttpHeaders.ALLOW, resource.allow());
            visit.refuse(Problem.METHOD_NOT_ALLOWED, "Offered here: " + resource.allow());
            return;
        }
        visit.operation(operation);
        if (!Query.isReadable(visit.request().query())) {
            visit.refuse(Problem.MALFORMED_REQUEST, "The query cannot be read");
        } else if (bodies.tooLarge(visit)) {
            visit.refuseAndClose(Problem.BODY_TOO_LARGE, Problem.BODY_TOO_LARGE.title());
        } else if (operation.needsSession()) {
            admission.admit(visit).ifPresent(token -> withBody(visit, Optional.of(token)));
        } else if (admission.admitsStranger(visit)) {
            withBody(visit, Optional.empty());
        }
    }

    /** A file of the customer's page, which takes no session and no service. */
    private void show(Visit visit) {
        PageFile file = CustomerPage.file(visit.request().path());
        if (file == null) {
            visit.refuse(Problem.NOT_FOUND, Problem.NOT_FOUND.title());
        } else if (!READING.contains(visit.request().method())) {
            visit.request().response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            visit.refuse(Problem.METHOD_NOT_ALLOWED, "Offered here: GET, HEAD");
        } else {
            visit.show(file);
        }
    }

    private void withBody(Visit visit, Optional<SessionToken> token) {
        boolean wanted = visit.operation().hasBody();
        if (wanted || bodies.announced(visit.request())) {
            bodies.read(visit, body -> guarded(visit, () -> withSession(visit, token, wanted ? body : null)));
        } else {
            withSession(visit, token, null);
        }
    }

    private void withSession(Visit visit, Optional<SessionToken> token, Buffer body) {
        reception.whole(visit);
        if (token.isEmpty()) {
            departure.stranger(visit, body);
            return;
        }
        if (visit.operation() == Operation.LOG_OUT) {
            // whether it is logged out already does not matter: a caller who lost the first answer may ask again
            departure.customer(visit, token.get(), body);
            return;
        }
        sessions.counts(token.get())
                .onComplete(counts -> guarded(visit, () -> {
                    if (counts.result()) {
                        departure.customer(visit, token.get(), body);
                    } else {
                        visit.refuse(Problem.UNAUTHENTICATED, "This session was logged out");
                    }
                }));
    }

    /** A fault of ours is an answer too, never a caller who waits until the connection times out. */
    private static void guarded(Visit visit, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "trace %s: unexpected", visit.trace().id());
            visit.refuse(Problem.INTERNAL_ERROR, "The trace id leads to the cause");
        }
    }
}
