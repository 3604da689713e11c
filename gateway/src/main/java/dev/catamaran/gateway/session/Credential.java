package dev.catamaran.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * The session token as the caller sent it.
 *
 * @param fromCookie a browser may have sent it without the customer's will, so a change needs a proof of intent
 */
public record Credential(String token, boolean fromCookie) {

    private static final String BEARER = "Bearer ";

    /**
     * Null where the request has none. The header goes before the cookie.
     *
     * @param cookieName of the one that identity sets
     */
    public static Credential of(HttpServerRequest request, String cookieName) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new Credential(header.substring(BEARER.length()).trim(), false);
        }
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            return null;
        }
        Cookie cookie = request.getCookie(cookieName);
        return cookie == null ? null : new Credential(cookie.getValue(), true);
    }
}
