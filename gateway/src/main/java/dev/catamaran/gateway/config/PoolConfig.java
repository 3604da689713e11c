package dev.catamaran.gateway.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Kept-alive connections, counted per event loop and target. */
public interface PoolConfig {

    /** To one local instance. */
    @WithDefault("128")
    @Min(1)
    int local();

    /** To the peer's gateway: more, because an answer takes a round trip between the regions. */
    @WithDefault("512")
    @Min(1)
    int peer();

    /** Requests that may wait for a connection: as many as come free together when a lease has moved. */
    @WithDefault("5000")
    @Min(1)
    int waiting();

    /** An unused connection is closed after that. Shorter than a service's own, so a request seldom meets a closing one. */
    @WithDefault("15")
    @Min(1)
    int keepAliveSeconds();
}
