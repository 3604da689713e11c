package dev.catamaran.gateway.door;

import io.vertx.core.http.HttpConnection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * When each caller's connection has lasted long enough. DNS and anycast choose a region for new connections only, so a
 * customer who was sent to the other region would stay there as long as the connection lives. For one event loop.
 */
public final class ConnectionAges {

    private static final double SPREAD = 0.25;

    private final Map<HttpConnection, Long> oldAt = new IdentityHashMap<>();
    private final long seconds;

    /** @param seconds a connection's age, about; 0: none ever gets old */
    public ConnectionAges(int seconds) {
        this.seconds = seconds;
    }

    void opened(HttpConnection connection) {
        if (seconds > 0) {
            oldAt.put(connection, System.nanoTime() + lifeNanos());
            connection.closeHandler(closed -> oldAt.remove(connection));
        }
    }

    boolean isOld(HttpConnection connection) {
        Long end = oldAt.get(connection);
        return end != null && System.nanoTime() - end >= 0;
    }

    private long lifeNanos() {
        double share = 1 + SPREAD * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return (long) (share * TimeUnit.SECONDS.toNanos(seconds));
    }
}
