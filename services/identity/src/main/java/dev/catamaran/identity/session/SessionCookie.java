package dev.catamaran.identity.session;

import dev.catamaran.platform.session.SessionToken;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;

/** The token as a cookie, for browsers: out of reach of scripts and of plain HTTP (RFC 6265, 4.1.2). */
final class SessionCookie {

    private static final String NAME = "catamaran_session";

    private SessionCookie() {}

    static NewCookie of(SessionToken token) {
        Duration lifetime = Duration.between(token.issuedAt(), token.expiresAt());
        return cookie(token.text(), (int) lifetime.toSeconds());
    }

    /** Makes the browser forget it. */
    static NewCookie gone() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(true)
                .sameSite(SameSite.LAX)
                .build();
    }
}
