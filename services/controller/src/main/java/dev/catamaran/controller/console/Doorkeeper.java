package dev.catamaran.controller.console;

import dev.catamaran.console.Page;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/**
 * Lets the operator through. Browsers send a password that they know along with calls that other sites make, so an order also needs a
 * header that no other site can send, and the own origin.
 */
final class Doorkeeper {

    private static final String PROOF = "X-CSRF-Protection";

    private final Login login;
    private final String region;

    Doorkeeper(Login login, String region) {
        this.login = login;
        this.region = region;
    }

    void check(RoutingContext call) {
        Page.HEADERS.forEach(call.response()::putHeader);
        HttpServerRequest request = call.request();
        Login.Verdict verdict = login.check(
                request.getHeader("Authorization"), request.remoteAddress().host(), System.nanoTime());
        switch (verdict) {
            case WRONG -> {
                call.response().putHeader("WWW-Authenticate", "Basic realm=\"Catamaran console\", charset=\"UTF-8\"");
                Answers.problem(call, Problem.UNAUTHENTICATED, "user and password of the console", region);
            }
            case TOO_MANY -> {
                call.response().putHeader("Retry-After", "60");
                Answers.problem(call, Problem.RATE_LIMITED, "too many wrong passwords", region);
            }
            case WELCOME -> requireOwnPage(call);
        }
    }

    private void requireOwnPage(RoutingContext call) {
        if (call.request().method() != HttpMethod.GET && !isFromOwnPage(call.request())) {
            Answers.problem(call, Problem.CSRF, "an order needs " + PROOF + " and this console's own origin", region);
            return;
        }
        call.next();
    }

    private static boolean isFromOwnPage(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return request.getHeader(PROOF) != null
                && (origin == null || authority(origin).equals(request.getHeader("Host")));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
