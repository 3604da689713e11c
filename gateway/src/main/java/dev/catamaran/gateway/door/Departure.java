package dev.catamaran.gateway.door;

import dev.catamaran.gateway.contract.Operation;
import dev.catamaran.gateway.forward.Outbound;
import dev.catamaran.gateway.journey.Ending;
import dev.catamaran.gateway.journey.Journeys;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.problem.FieldError;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Turns an admitted request into one for a service and sends it on its way. */
public final class Departure {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Journeys journeys;
    private final SignUpHome signUpHome;
    private final SignOut signOut;
    private final CallerAddress address;

    public Departure(Journeys journeys, SignUpHome signUpHome, SignOut signOut, CallerAddress address) {
        this.journeys = journeys;
        this.signUpHome = signUpHome;
        this.signOut = signOut;
        this.address = address;
    }

    void customer(Visit visit, SessionToken session, Buffer body) {
        MultiMap headers = headers(visit);
        HeaderRules.identify(headers, session);
        boolean leaving = visit.operation() == Operation.LOG_OUT;
        Ending ending = leaving ? new LogOutEnding(visit, session, signOut) : visit;
        begin(visit, headers, body, session.home(), ending);
    }

    /** Somebody without a session: a sign-up goes to the home it asks for, a log-in to any region that serves. */
    void stranger(Visit visit, Buffer body) {
        MultiMap headers = headers(visit);
        headers.set(GatewayHeaders.ADDRESS, address.of(visit.request()));
        String home = null;
        if (visit.operation() == Operation.SIGN_UP) {
            try {
                home = signUpHome.in(body);
            } catch (ProblemException wrong) {
                visit.refuse(wrong.problem(), wrong.getMessage(), wrong.errors().toArray(FieldError[]::new));
                return;
            }
            headers.set(GatewayHeaders.HOME, home);
        }
        begin(visit, headers, body, home, visit);
    }

    private void begin(Visit visit, MultiMap headers, Buffer body, String home, Ending ending) {
        HttpServerRequest request = visit.request();
        String query = request.query();
        String uri = query == null ? request.path() : request.path() + '?' + query;
        Outbound outbound = new Outbound(visit.operation(), request.method(), uri, headers, body);
        boolean repeatable = visit.operation().repeatable(request.getHeader(IDEMPOTENCY_KEY) != null);
        visit.whenGone(journeys.begin(outbound, home, repeatable, ending)::abandon);
    }

    private static MultiMap headers(Visit visit) {
        return HeaderRules.fromOutside(visit.request().headers(), visit.trace(), visit.requestId());
    }
}
