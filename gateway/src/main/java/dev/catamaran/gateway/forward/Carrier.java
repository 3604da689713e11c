package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.config.PoolConfig;
import dev.catamaran.gateway.metrics.GatewayMetrics;
import dev.catamaran.gateway.trace.Hop;
import dev.catamaran.gateway.trace.Traces;
import dev.catamaran.gateway.upstream.Instance;
import dev.catamaran.gateway.upstream.Upstreams;
import dev.catamaran.platform.http.GatewayHeaders;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends requests of one event loop over connections of the same loop. */
public final class Carrier {

    /** After a refused connection the peer is asked again that soon: mostly its link or its gateway is just starting. */
    private static final long PEER_OUT_MILLIS = 250;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Upstreams upstreams;
    private final GatewayMetrics metrics;
    private final Traces traces;
    private final HttpClient local;
    private final PeerPool peer;
    private final Judge judgeOfLocal;
    private final Judge judgeOfPeer;

    public Carrier(Vertx vertx, GatewayConfig config, Upstreams upstreams, GatewayMetrics metrics, Traces traces) {
        this.vertx = vertx;
        this.config = config;
        this.upstreams = upstreams;
        this.metrics = metrics;
        this.traces = traces;
        local = client(config.pools().local(), config.timeouts().localConnectMillis());
        peer = new PeerPool(
                vertx,
                upstreams.peer(),
                () -> client(config.pools().peer(), config.timeouts().peerConnectMillis()),
                config.timeouts().answerMillis());
        judgeOfLocal =
                Judge.ofLocal(TimeUnit.MILLISECONDS.toNanos(config.health().outMillis()));
        judgeOfPeer = Judge.ofPeer(TimeUnit.MILLISECONDS.toNanos(PEER_OUT_MILLIS));
    }

    /** To the least busy local instance; to the next one where that takes no connection. */
    public Call toLocal(Outbound request, Consumer<Outcome> told) {
        LocalCall call = new LocalCall(this, upstreams.of(request.operation().service()), request, told);
        call.start();
        return call;
    }

    /** To the peer's gateway, which sends it to one of its local instances and no further. */
    public Call toPeer(Outbound request, Consumer<Outcome> told) {
        metrics.hopped();
        Hop hop = traces.hop("peer", request.headers(), upstreams.peer().name());
        RequestOptions options = upstreams.peer().address().request(request.method(), request.uri());
        // a copy, because the secret must not stay on a request that may go to a local service later
        options.setHeaders(HeadersMultiMap.httpHeaders().addAll(hop.headers()));
        options.putHeader(GatewayHeaders.PEER, config.peerSecret());
        Consumer<Outcome> ending = TracedCall.telling(hop, told);
        Call call = sending(upstreams.peer(), judgeOfPeer, outcome -> ending.accept(PeerAnswer.read(outcome)))
                .start(peer.client(), options, request.body(), config.timeouts().answerMillis());
        return new TracedCall(call, hop);
    }

    /** Asks the peer's gateway something of its own, with a time-out of its own. */
    public Call askPeer(String uri, long timeoutMillis, Consumer<Outcome> told) {
        RequestOptions options = upstreams.peer().address().request(HttpMethod.GET, uri);
        options.putHeader(GatewayHeaders.PEER, config.peerSecret());
        return sending(upstreams.peer(), judgeOfPeer, told).start(peer.client(), options, null, timeoutMillis);
    }

    /** Tells the peer's gateway that a session has ended. */
    public Call tellPeer(String uri, long expiresAt, long timeoutMillis, Consumer<Outcome> told) {
        RequestOptions options = upstreams.peer().address().request(HttpMethod.DELETE, uri);
        options.putHeader(GatewayHeaders.PEER, config.peerSecret());
        options.putHeader(GatewayHeaders.SESSION_EXPIRES, Long.toString(expiresAt));
        return sending(upstreams.peer(), judgeOfPeer, told).start(peer.client(), options, null, timeoutMillis);
    }

    /** True while there is no sense in asking the peer. */
    public boolean peerAway() {
        return !upstreams.peer().usable(System.nanoTime());
    }

    Call toInstance(Instance instance, Outbound request, Consumer<Outcome> told) {
        Hop hop = traces.hop(request.operation().service().label(), request.headers(), instance.name());
        RequestOptions options =
                instance.address().request(request.method(), request.uri()).setHeaders(hop.headers());
        Call call = sending(instance, judgeOfLocal, TracedCall.telling(hop, told))
                .start(local, options, request.body(), config.timeouts().answerMillis());
        return new TracedCall(call, hop);
    }

    private Sending sending(Instance instance, Judge judge, Consumer<Outcome> told) {
        return new Sending(vertx, instance, judge, config.limits().answerBytes(), told);
    }

    private HttpClient client(int pool, int connectMillis) {
        PoolConfig pools = config.pools();
        return vertx.createHttpClient(upstreams
                .trust()
                .client(connectMillis)
                .setMaxPoolSize(pool)
                .setMaxWaitQueueSize(pools.waiting())
                .setKeepAliveTimeout(pools.keepAliveSeconds())
                .setTcpNoDelay(true));
    }
}
