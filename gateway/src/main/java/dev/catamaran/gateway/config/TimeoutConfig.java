package dev.catamaran.gateway.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How long the gateway waits for others. */
public interface TimeoutConfig {

    /** To connect to a local instance. */
    @WithDefault("250")
    @Min(1)
    int localConnectMillis();

    /** To connect to the peer's gateway. */
    @WithDefault("1000")
    @Min(1)
    int peerConnectMillis();

    /** For one answer of a service or the peer; then 504. */
    @WithDefault("5000")
    @Min(1)
    long answerMillis();

    /** For the request line and all headers, from their first byte or the connection's opening; then it is closed. */
    @WithDefault("10000")
    @Min(1)
    long headMillis();

    /** For the whole body of a request; then 504. */
    @WithDefault("10000")
    @Min(1)
    long bodyMillis();

    /** For Redis; then the signed token counts. */
    @WithDefault("200")
    @Min(1)
    long redisMillis();

    /** For the peer's word on a session that is not known here; then the signed token counts. */
    @WithDefault("500")
    @Min(1)
    long peerSessionMillis();

    /** A peer that gave no word on a session in that time is not asked for that long; meanwhile signed tokens count. */
    @WithDefault("1000")
    @Min(0)
    long peerSilenceMillis();

    /** The peer's word on a session counts that long while the own Redis is away. */
    @WithDefault("5000")
    @Min(0)
    long vouchedMillis();

    /** A connection on which nothing happens that long is closed. Longer than any hold. */
    @WithDefault("60")
    @Min(1)
    int idleSeconds();

    /**
     * A connection of a caller that is older is closed with its next answer: after a region's return its customers find
     * their way back. Spread by a quarter both ways, so that they do not all come at once. 0: never.
     */
    @WithDefault("60")
    @Min(0)
    int connectionSeconds();

    /** Requests in flight get that long at a stop. */
    @WithDefault("10000")
    @Min(0)
    long drainMillis();
}
