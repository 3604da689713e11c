package dev.catamaran.gateway.door;

import dev.catamaran.gateway.metrics.GatewayMetrics;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The callers' connections of one event loop: how many there may be, and how long one lasts.
 *
 * <p>Where there is no room for another one, that one of the others is closed whose caller has been waited for the longest: for a
 * request, or for the rest of one. Those that have not brought a whole request yet go first: the next one of a customer may have
 * arrived and not been read. So whoever opens thousands and sends nothing, or all but the last byte, closes their own. One whose
 * request is whole is not closed before its answer.
 *
 * <p>DNS and anycast choose a region for new connections only, so a customer who was sent to the other region would stay there as
 * long as the connection lives: it ends with the first answer after its time.
 */
public final class Connections {

    private static final double SPREAD = 0.25;
    private static final long LINGER_SECONDS = 1;

    private final Map<HttpConnection, Long> oldAt = new IdentityHashMap<>();
    private final Set<HttpConnection> unproved = new LinkedHashSet<>();
    private final Set<HttpConnection> waiting = new LinkedHashSet<>();
    private final int most;
    private final long seconds;
    private final GatewayMetrics metrics;

    /**
     * @param most on this event loop
     * @param seconds a connection's age, about; 0: none ever gets old
     */
    public Connections(int most, int seconds, GatewayMetrics metrics) {
        this.most = most;
        this.seconds = seconds;
        this.metrics = metrics;
    }

    /** False where it is closed again, since all the others wait for their answers. */
    boolean opened(HttpConnection connection) {
        if (oldAt.size() >= most) {
            metrics.dropped();
            if (!closeFirst(unproved) && !closeFirst(waiting)) {
                close(connection);
                return false;
            }
        }
        oldAt.put(connection, System.nanoTime() + lifeNanos());
        unproved.add(connection);
        connection.closeHandler(closed -> forget(connection));
        return true;
    }

    /** Its request is whole. */
    void serves(HttpConnection connection) {
        unproved.remove(connection);
        waiting.remove(connection);
    }

    void answered(HttpConnection connection) {
        if (oldAt.containsKey(connection) && !unproved.contains(connection)) {
            waiting.remove(connection);
            waiting.add(connection);
        }
    }

    boolean isOld(HttpConnection connection) {
        Long end = oldAt.get(connection);
        return seconds > 0 && end != null && System.nanoTime() - end >= 0;
    }

    private boolean closeFirst(Set<HttpConnection> longestFirst) {
        Iterator<HttpConnection> all = longestFirst.iterator();
        if (!all.hasNext()) {
            return false;
        }
        HttpConnection longest = all.next();
        all.remove();
        oldAt.remove(longest);
        close(longest);
        return true;
    }

    private void forget(HttpConnection connection) {
        unproved.remove(connection);
        waiting.remove(connection);
        oldAt.remove(connection);
    }

    /** At once: Vert.x would first wait until the caller has read what was sent. */
    static void close(HttpConnection connection) {
        ((ConnectionBase) connection).channel().close();
    }

    /** Leaves the caller time to read the answer: a connection that is closed with something unread takes it along. */
    static void closeSoon(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }

    private long lifeNanos() {
        double share = 1 + SPREAD * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return (long) (share * TimeUnit.SECONDS.toNanos(seconds));
    }
}
