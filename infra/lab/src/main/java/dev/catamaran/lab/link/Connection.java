package dev.catamaran.lab.link;

import io.vertx.core.Context;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.Iterator;
import java.util.List;

/**
 * One connection through the WAN. A target that does not listen yet is dialled again for a moment, since the members of a quorum
 * start at different times; then the next way is taken, and after the last one the caller is refused.
 */
final class Connection {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long DIAL_AGAIN_MILLIS = 100;

    private final Wan wan;
    private final Context context;
    private final NetClient client;
    private final NetSocket caller;
    private final Direction outward;
    private final Iterator<Way> ways;

    /**
     * @param context of the caller
     * @param ways at least one, the best first
     */
    Connection(Wan wan, Context context, NetClient client, NetSocket caller, List<Way> ways) {
        this.wan = wan;
        this.context = context;
        this.client = client;
        this.caller = caller;
        this.ways = ways.iterator();
        this.outward = new Direction(context, caller);
    }

    void open() {
        caller.exceptionHandler(broken -> caller.close());
        take(ways.next());
        outward.listen();
    }

    private void take(Way way) {
        outward.over(way.there(), way.roundTripMillis());
        wan.after(
                Math.max(1, way.roundTripMillis()),
                () -> way.there().whenHealed(() -> way.back().whenHealed(() -> onContext(() -> dial(way)))));
    }

    private void onContext(Runnable task) {
        context.runOnContext(ready -> task.run());
    }

    private void dial(Way way) {
        dial(way, System.nanoTime());
    }

    private void dial(Way way, long since) {
        client.connect(way.port(), LOOPBACK, dialled -> {
            if (dialled.succeeded()) {
                connected(way, dialled.result());
            } else if (System.nanoTime() - since < way.patienceNanos()) {
                wan.after(DIAL_AGAIN_MILLIS, () -> dial(way, since));
            } else {
                refused(way);
            }
        });
    }

    private void refused(Way way) {
        way.refused().run();
        if (ways.hasNext()) {
            take(ways.next());
        } else {
            outward.carriedNoMore();
            caller.close();
        }
    }

    private void connected(Way way, NetSocket target) {
        target.exceptionHandler(broken -> target.close());
        Direction inward = new Direction(context, target);
        inward.over(way.back(), 0);
        inward.listen();
        inward.deliverTo(caller, outward);
        outward.deliverTo(target, inward);
    }
}
