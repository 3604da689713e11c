package dev.catamaran.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
     * How long Redis may take to remember a login or a logout; {@code CATAMARAN_SESSION_STORE_TIMEOUT}. Without it the signed
     * token counts alone, and the database tells of the logout later.
     */
    @WithDefault("PT0.3S")
    Duration storeTimeout();
}
