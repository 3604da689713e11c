package dev.catamaran.gateway.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What a caller may send. */
public interface LimitConfig {

    /** Largest body of a request; more is 413. */
    @WithDefault("65536")
    @Min(0)
    int bodyBytes();

    /** Largest answer that is taken from a service or the peer. */
    @WithDefault("4194304")
    @Min(1)
    int answerBytes();

    /** All headers of a request together. */
    @WithDefault("16384")
    @Min(1024)
    int headerBytes();

    /** Method, path and query of a request. */
    @WithDefault("4096")
    @Min(256)
    int requestLineBytes();

    /** Requests of one session within a second; more is 429. */
    @WithDefault("500")
    @Min(1)
    int sessionRequestsPerSecond();

    /** Requests without a session, of one address, within a second. Generous: an address may be a whole office. */
    @WithDefault("2000")
    @Min(1)
    int addressRequestsPerSecond();
}
