package dev.catamaran.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP link that can stop to carry anything without closing a connection, as a cut long-distance line does. */
final class HangingLink implements AutoCloseable {

    private final NetServer server;
    private final List<NetSocket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean hanging;

    HangingLink(Vertx vertx, URI target) {
        NetClient client = vertx.createNetClient();
        server = vertx.createNetServer().connectHandler(in -> {
            in.pause();
            sockets.add(in);
            if (hanging) {
                return;
            }
            client.connect(target.getPort(), target.getHost()).onSuccess(out -> {
                sockets.add(out);
                in.handler(out::write);
                out.handler(in::write);
                if (!hanging) {
                    in.resume();
                }
            });
        });
        Waits.on(server.listen(0, "127.0.0.1").mapEmpty(), Duration.ofSeconds(5));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    void hang() {
        hanging = true;
        sockets.forEach(NetSocket::pause);
    }

    /** New connections are carried again; the old ones hang for ever. */
    void heal() {
        hanging = false;
    }

    @Override
    public void close() {
        sockets.forEach(NetSocket::close);
        Waits.on(server.close(), Duration.ofSeconds(5));
    }
}
