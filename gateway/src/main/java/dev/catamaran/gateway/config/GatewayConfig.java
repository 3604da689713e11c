package dev.catamaran.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the gateway stands, whom it talks to, and what it allows. */
@ConfigMapping(prefix = "catamaran.gateway")
public interface GatewayConfig {

    /** Own region, for example {@code eu}. */
    @Pattern(regexp = "[a-z][a-z0-9-]{0,15}")
    String region();

    /** The other region, for example {@code us}. */
    @Pattern(regexp = "[a-z][a-z0-9-]{0,15}")
    String peer();

    /** Address of both listeners. */
    String host();

    /** Port of the public API; 0 takes a free one. */
    int port();

    /** Port where the peer's gateway comes in; 0 takes a free one. */
    int peerPort();

    /**
     * The peer port of the peer's gateway, over the link between the regions: {@code https://host:port}, or {@code http://} on a
     * machine or a network where nobody listens. With TLS whoever answers must show a certificate for that host.
     */
    URI peerGatewayUrl();

    /** What the two gateways prove themselves to each other with: at least 32 bytes, the same in both regions. */
    @NotBlank
    String peerSecret();

    /** A second one that opens to the peer, and is not sent: the next or the last, while secrets are exchanged. */
    Optional<String> peerSecretAlso();

    /** Base64 of the 32 bytes that sign session tokens. */
    @NotBlank
    String sessionKey();

    /** A second one whose sessions count too: the next or the last, while keys are exchanged. */
    Optional<String> sessionKeyAlso();

    /** Name of the cookie in which browsers send the token, the same at identity. Over plain HTTP without {@code __Host-}. */
    @WithDefault("__Host-catamaran-session")
    @NotBlank
    String sessionCookie();

    /**
     * File with the certificates of who signs for addresses that begin with {@code https://}, as PEM. Without it those that the JVM
     * trusts.
     */
    Optional<String> trustedCa();

    /** Own region's Redis. */
    String redisUrl();

    /** Own region's controller. */
    URI controllerUrl();

    /** HTTP servers of the public API, one per event loop; 0 takes one per processor. */
    @WithDefault("0")
    int eventLoops();

    /**
     * Subnets of the proxies in front, such as {@code 10.0.0.0/16}, separated by commas. From these the end of
     * {@code X-Forwarded-For} is believed, so that callers without a session are counted by their own addresses. None: nobody is.
     */
    Optional<List<String>> trustedProxies();

    Upstream identity();

    Upstream payments();

    Upstream statements();

    HoldConfig hold();

    LimitConfig limits();

    TimeoutConfig timeouts();

    HealthConfig health();

    PoolConfig pools();

    /** The local instances of one service. */
    interface Upstream {

        /** Addresses of the API. */
        List<URI> urls();

        /** Management addresses in the same order; without them an instance is only judged by its answers. */
        Optional<List<URI>> healthUrls();
    }
}
