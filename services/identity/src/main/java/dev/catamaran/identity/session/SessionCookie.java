package dev.catamaran.identity.session;

import dev.catamaran.platform.session.SessionToken;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;

/**
 * The token as a cookie, for browsers: out of reach of scripts and of plain HTTP, and with the name's prefix {@code __Host-} also
 * of other hosts of the domain, which could set one of their own (RFC 6265bis, 4.1.2 and 4.1.3).
 */
@Singleton
final class SessionCookie {

    private final String name;

    SessionCookie(SessionConfig config) {
        this.name = config.cookie();
    }

    NewCookie of(SessionToken token) {
        Duration lifetime = Duration.between(token.issuedAt(), token.expiresAt());
        return cookie(token.text(), (int) lifetime.toSeconds());
    }

    /** Makes the browser forget it. */
    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(true)
                .sameSite(SameSite.LAX)
                .build();
    }
}
