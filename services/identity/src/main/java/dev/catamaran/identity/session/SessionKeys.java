package dev.catamaran.identity.session;

import dev.catamaran.platform.session.SessionKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The key as a bean, read when the process starts, so that a bad one keeps it from starting. */
final class SessionKeys {

    @Produces
    @Singleton
    @Startup
    SessionKey key(SessionConfig config) {
        return SessionKey.parse(config.key());
    }
}
