package dev.catamaran.controller.console;

import dev.catamaran.console.Page;
import dev.catamaran.controller.management.Answers;
import dev.catamaran.controller.management.AuditLog;
import dev.catamaran.controller.management.OwnSite;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets the operator through. Browsers send a password that they know along with calls that other sites make, so such a call is refused
 * before that, and an order also needs a header that no other site can send.
 */
final class Doorkeeper {

    private static final String PROOF = "X-CSRF-Protection";

    private final Login login;
    private final OwnSite site;
    private final String region;

    Doorkeeper(Login login, OwnSite site, String region) {
        this.login = login;
        this.site = site;
        this.region = region;
    }

    /** A page of another site cannot even use up attempts. */
    void check(RoutingContext call) {
        Page.HEADERS.forEach(call.response()::putHeader);
        site.refusal(OwnSite.headers(call.request()))
                .ifPresentOrElse(
                        why -> Answers.problem(call, Problem.FORBIDDEN, why, region), () -> requireLogin(call));
    }

    private void requireLogin(RoutingContext call) {
        HttpServerRequest request = call.request();
        Login.Verdict verdict = login.check(
                request.getHeader("Authorization"), request.remoteAddress().host(), System.nanoTime());
        switch (verdict) {
            case NOTHING_SHOWN -> refuse(call);
            case WRONG -> {
                AuditLog.refusedLogin(request);
                refuse(call);
            }
            // not in the audit log: the refusals before are, and nobody shall fill it
            case TOO_MANY -> {
                call.response().putHeader("Retry-After", "60");
                Answers.problem(call, Problem.RATE_LIMITED, "too many wrong passwords", region);
            }
            case LOGGED_IN -> {
                AuditLog.loggedIn(request, login.user());
                requireOwnPage(call);
            }
            case WELCOME -> requireOwnPage(call);
        }
    }

    private void refuse(RoutingContext call) {
        call.response().putHeader("WWW-Authenticate", "Basic realm=\"Catamaran console\", charset=\"UTF-8\"");
        Answers.problem(call, Problem.UNAUTHENTICATED, "user and password of the console", region);
    }

    private void requireOwnPage(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.method() != HttpMethod.GET && request.getHeader(PROOF) == null) {
            Answers.problem(call, Problem.CSRF, "an order needs " + PROOF, region);
            return;
        }
        call.next();
    }
}
