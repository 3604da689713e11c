package dev.catamaran.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What a browser must keep to with answers of the API, and with the page (OWASP REST Security Cheat Sheet, "Security headers"). */
final class SecurityHeaders {

    private static final CharSequence CACHE_CONTROL = HttpHeaders.CACHE_CONTROL;
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence[][] ALWAYS = {
        header("X-Content-Type-Options", "nosniff"),
        header("X-Frame-Options", "DENY"),
        header("Referrer-Policy", "no-referrer"),
        header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        header("Strict-Transport-Security", "max-age=31536000"),
    };

    /** The page runs its own files alone, talks to its own gateway alone, and is asked for again each time it is used. */
    private static final CharSequence PAGE_POLICY = HttpHeaders.createOptimized("default-src 'none'; script-src 'self';"
            + " style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");

    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");

    private SecurityHeaders() {}

    static void addToPage(MultiMap headers) {
        headers.set(CACHE_CONTROL, NO_CACHE);
        add(headers);
        headers.set(POLICY, PAGE_POLICY);
    }

    static void add(MultiMap headers) {
        for (CharSequence[] header : ALWAYS) {
            headers.set(header[0], header[1]);
        }
        if (!headers.contains(CACHE_CONTROL)) {
            headers.set(CACHE_CONTROL, NO_STORE);
        }
    }

    private static CharSequence[] header(String name, String value) {
        return new CharSequence[] {HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)};
    }
}
