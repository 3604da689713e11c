package dev.catamaran.gateway.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What a caller may send. */
public interface LimitConfig {

    /** Largest body of a request; more is 413. No call of the API needs half of it. */
    @WithDefault("8192")
    @Min(0)
    int bodyBytes();

    /** The same for requests without a session: sign-ups and log-ins. */
    @WithDefault("4096")
    @Min(0)
    int strangerBodyBytes();

    /** Bodies of all requests in memory, those of held requests included; one more byte is 503. 0: a fifth of the heap. */
    @WithDefault("0")
    @Min(0)
    long bodiesBytes();

    /**
     * Connections of callers; where there are so many, a new one takes the place of the one whose caller has been waited for the
     * longest. 0: one for each 64 KiB of the heap.
     */
    @WithDefault("0")
    @Min(0)
    int connections();

    /** Largest answer that is taken from a service or the peer; a larger one is 500. */
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
