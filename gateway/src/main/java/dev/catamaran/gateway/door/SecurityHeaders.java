package dev.catamaran.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What a browser must keep to with answers of the API (OWASP REST Security Cheat Sheet, "Security headers"). */
final class SecurityHeaders {

    private static final CharSequence CACHE_CONTROL = HttpHeaders.CACHE_CONTROL;
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence[][] ALWAYS = {
        header("X-Content-Type-Options", "nosniff"),
        header("X-Frame-Options", "DENY"),
        header("Referrer-Policy", "no-referrer"),
        header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        header("Strict-Transport-Security", "max-age=31536000"),
    };

    private SecurityHeaders() {}

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
