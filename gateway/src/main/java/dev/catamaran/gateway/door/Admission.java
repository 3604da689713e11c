package dev.catamaran.gateway.door;

import dev.catamaran.gateway.session.Credential;
import dev.catamaran.gateway.session.SessionCheck;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The checks that need nobody else: a signed token, the proof of intent for a cookie, the rate. */
public final class Admission {

    private static final String CSRF_PROOF = "X-CSRF-Protection";

    private final SessionCheck sessions;
    private final String cookieName;
    private final RateLimit sessionRate;
    private final RateLimit addressRate;
    private final CallerAddress address;

    /** @param cookieName under which browsers send the token */
    public Admission(
            SessionCheck sessions,
            String cookieName,
            RateLimit sessionRate,
            RateLimit addressRate,
            CallerAddress address) {
        this.sessions = sessions;
        this.cookieName = cookieName;
        this.sessionRate = sessionRate;
        this.addressRate = addressRate;
        this.address = address;
    }

    /** False where the visit is refused already. */
    boolean admitsStranger(Visit visit) {
        return addressRate.admits(address.of(visit.request())) || tooMany(visit);
    }

    /** The token of a caller who may go on; empty where the visit is refused already. */
    Optional<SessionToken> admit(Visit visit) {
        HttpServerRequest request = visit.request();
        Credential credential = Credential.of(request, cookieName);
        Optional<SessionToken> token = credential == null ? Optional.empty() : sessions.signed(credential.token());
        if (token.isEmpty()) {
            if (admitsStranger(visit)) {
                visit.refuse(Problem.UNAUTHENTICATED, "No valid session came with the request");
            }
            return Optional.empty();
        }
        if (credential.fromCookie()
                && visit.operation().changesSomething()
                && !"1".equals(request.getHeader(CSRF_PROOF))) {
            visit.refuse(Problem.CSRF, Problem.CSRF.title());
            return Optional.empty();
        }
        return sessionRate.admits(token.get().id()) || tooMany(visit) ? token : Optional.empty();
    }

    private static boolean tooMany(Visit visit) {
        visit.refuse(Problem.RATE_LIMITED, "Slow down and try again");
        return false;
    }
}
