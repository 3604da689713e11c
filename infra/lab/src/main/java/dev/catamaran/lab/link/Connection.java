package dev.catamaran.lab.link;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.function.Consumer;

/**
 * One connection through the WAN. The target is dialled a round trip after the accept, as a TCP handshake takes. A target that does not
 * listen yet is tried again for a moment: members of a quorum start at different times.
 */
final class Connection {

    private static final long DIAL_AGAIN_FOR_NANOS = 500_000_000L;
    private static final long DIAL_AGAIN_MILLIS = 25;

    private final Vertx vertx;
    private final Context context;
    private final NetClient client;
    private final NetSocket caller;
    private final Link there;
    private final Link back;
    private final Direction outward;
    private final int port;
    private final Consumer<Throwable> onRefusal;
    private boolean callerGone;

    Connection(
            Vertx vertx,
            NetClient client,
            NetSocket caller,
            Link there,
            Link back,
            int port,
            Consumer<Throwable> onRefusal) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.client = client;
        this.caller = caller;
        this.there = there;
        this.back = back;
        this.port = port;
        this.onRefusal = onRefusal;
        this.outward = new Direction(context, there, caller);
    }

    void open() {
        outward.listen();
        caller.exceptionHandler(broken -> callerGone = true);
        long handshakeMillis = Math.max(1, there.delayMillis() + back.delayMillis());
        vertx.setTimer(
                handshakeMillis,
                timer -> there.whenHealed(
                        () -> back.whenHealed(() -> context.runOnContext(healed -> dial(System.nanoTime())))));
    }

    private void dial(long since) {
        if (callerGone) {
            return;
        }
        client.connect(port, "127.0.0.1", dialled -> {
            if (dialled.succeeded()) {
                connected(dialled.result());
            } else if (System.nanoTime() - since < DIAL_AGAIN_FOR_NANOS) {
                vertx.setTimer(DIAL_AGAIN_MILLIS, timer -> dial(since));
            } else {
                onRefusal.accept(dialled.cause());
                caller.close();
            }
        });
    }

    private void connected(NetSocket target) {
        target.exceptionHandler(broken -> target.close());
        Direction inward = new Direction(context, back, target);
        inward.listen();
        inward.deliverTo(caller);
        outward.deliverTo(target);
    }
}
