package dev.catamaran.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** What a session is signed with, and how long it lasts. */
@ConfigMapping(prefix = "catamaran.session")
public interface SessionConfig {

    /** Base64 of at least 32 bytes, the same in both regions; {@code CATAMARAN_SESSION_KEY}. */
    String key();

    /** From the login to the end of the session; {@code CATAMARAN_SESSION_LIFETIME}. */
    @WithDefault("PT12H")
    Duration lifetime();

    /**
     * Name of the cookie that browsers get, the same at the gateways; {@code CATAMARAN_SESSION_COOKIE}. Browsers take the prefix
     * {@code __Host-} over TLS alone, so only where they come by plain HTTP, as to a lab, it is left out.
     */
    @WithDefault("__Host-catamaran-session")
    @Pattern(regexp = "[A-Za-z0-9_-]+")
    String cookie();

    /**
     * How long Redis may take to remember a login or a logout; {@code CATAMARAN_SESSION_STORE_TIMEOUT}. Without it the signed
     * token counts alone, and the database tells of the logout later.
     */
    @WithDefault("PT0.3S")
    Duration storeTimeout();
}
