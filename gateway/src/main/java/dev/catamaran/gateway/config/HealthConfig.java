package dev.catamaran.gateway.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How instances are watched. */
public interface HealthConfig {

    /** Pause between two active checks of an instance or the peer; of an instance that gets no requests five times that. */
    @WithDefault("1000")
    @Min(10)
    long everyMillis();

    /** For the answer of a check. */
    @WithDefault("800")
    @Min(1)
    long timeoutMillis();

    /** How long an instance stays out after a failed connection or a 503. */
    @WithDefault("1000")
    @Min(1)
    long outMillis();
}
