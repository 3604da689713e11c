package dev.catamaran.lab.link;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All links and relays. Every byte between two zones passes through one of its relays. */
public final class Wan implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** Base one-way delays in milliseconds. */
    public interface Delays {
        int millis(String from, String to);
    }

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    private final NetClient client;
    private final Delays delays;
    private final Map<String, Link> links = new ConcurrentHashMap<>();

    public Wan(Delays delays) {
        this.delays = delays;
        this.client = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(2_000).setTcpNoDelay(true));
    }

    public Link link(String from, String to) {
        return links.computeIfAbsent(from + ">" + to, pair -> new Link(from, to, delays.millis(from, to)));
    }

    /** Opens a relay and returns its port, for use in the zone {@code from}; it leads to a port in the zone {@code to}. */
    public int relay(String from, String to, int targetPort) {
        return listen(0, caller -> through(caller, from, to, targetPort, refused -> {}));
    }

    /** Opens the way in for the customers of a geography; {@code choice} is asked for each new connection. */
    int entry(String zone, Function<NetSocket, Way> choice) {
        return listen(0, caller -> {
            Way way = choice.apply(caller);
            through(caller, zone, way.zone(), way.port(), refused -> way.refused());
        });
    }

    /** Where a new connection goes. */
    interface Way {
        String zone();

        int port();

        /** Nobody listened there. */
        void refused();
    }

    public void cut(String from, String to, boolean oneWay) {
        link(from, to).cut();
        if (!oneWay) {
            link(to, from).cut();
        }
    }

    public void heal(String from, String to) {
        link(from, to).heal();
        link(to, from).heal();
    }

    public void slow(String from, String to, int millis) {
        link(from, to).slow(millis);
        link(to, from).slow(millis);
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        Futures.await(vertx.close());
    }

    private int listen(int port, java.util.function.Consumer<NetSocket> onCaller) {
        NetServerOptions options = new NetServerOptions()
                .setTcpNoDelay(true)
                .setAcceptBacklog(1024)
                .setReuseAddress(true);
        NetServer server = vertx.createNetServer(options);
        server.connectHandler(onCaller::accept);
        return Futures.await(server.listen(port, LOOPBACK)).actualPort();
    }

    private void through(
            NetSocket caller, String from, String to, int port, java.util.function.Consumer<Throwable> onRefusal) {
        new Connection(vertx, client, caller, link(from, to), link(to, from), port, onRefusal).open();
    }
}
