package dev.catamaran.lab.link;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All links and relays. Every byte between two zones passes through one of its relays. */
public final class Wan implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int DIAL_LIMIT_MILLIS = 2_000;
    /** A relay that refuses while its target is starting doubles the time of a quorum's election. */
    private static final long DIAL_AGAIN_FOR_NANOS = 500_000_000L;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    private final NetClient client;
    private final Delays delays;
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    public Wan(Delays delays) {
        this.delays = delays;
        this.client = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(DIAL_LIMIT_MILLIS).setTcpNoDelay(true));
    }

    /** Opens a relay and returns its port, for callers in the zone {@code from}; it leads to a port in the zone {@code to}. */
    public int relay(String from, String to, int targetPort) {
        Way way = way(from, to, targetPort, DIAL_AGAIN_FOR_NANOS, () -> {});
        return listen(() -> List.of(way));
    }

    /** Nothing is closed, new connections hang. */
    public void cut(String from, String to, boolean oneWay, InFlight inFlight) {
        link(from, to).cut(inFlight);
        if (!oneWay) {
            link(to, from).cut(inFlight);
        }
    }

    /**
     * Nothing that is between the two arrives, and the connections between them are reset: for the other end when the news would have
     * travelled to it, which behind a cut link is when it is healed.
     */
    public void died(String zone, String other) {
        link(zone, other).zoneDied(true);
        link(other, zone).zoneDied(false);
    }

    /** Both directions carry bytes again, with their base delay; what was kept arrives, what lost bytes is reset. */
    public void heal(String from, String to) {
        link(from, to).heal();
        link(to, from).heal();
    }

    public void healEverything() {
        links.values().forEach(Link::heal);
    }

    /** @param millis one way, in both directions */
    public void slow(String from, String to, int millis) {
        link(from, to).slow(millis);
        link(to, from).slow(millis);
    }

    /** How one direction is: {@code open}, {@code cut} or {@code slow}. */
    public String state(String from, String to) {
        Link link = link(from, to);
        return link.isCut() ? "cut" : link.isSlow() ? "slow" : "open";
    }

    /** One way, as it is now. */
    public int delayMillis(String from, String to) {
        return link(from, to).delayMillis();
    }

    /** Closes all relays and all that passes through them. */
    @Override
    public void close() {
        open = false;
        Futures.await(vertx.close());
    }

    /** @param ways asked for each new connection */
    int listen(Supplier<List<Way>> ways) {
        Consumer<NetSocket> accept =
                caller -> new Connection(this, vertx.getOrCreateContext(), client, caller, ways.get()).open();
        NetServerOptions options = new NetServerOptions()
                .setTcpNoDelay(true)
                .setAcceptBacklog(1024)
                .setReuseAddress(true);
        return Futures.await(vertx.createNetServer(options)
                        .connectHandler(accept::accept)
                        .listen(0, LOOPBACK))
                .actualPort();
    }

    Way way(String from, String to, int port, long patienceNanos, Runnable refused) {
        return new Way(link(from, to), link(to, from), port, patienceNanos, refused);
    }

    HttpClient httpClient(int patienceMillis) {
        return vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(patienceMillis));
    }

    /** Unless all is closed by then, or it was {@link #cancel cancelled}. */
    long after(long millis, Runnable task) {
        return vertx.setTimer(millis, timer -> {
            if (open) {
                task.run();
            }
        });
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    private Link link(String from, String to) {
        return links.computeIfAbsent(from + ">" + to, pair -> new Link(delays.millis(from, to)));
    }
}
