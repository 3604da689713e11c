package dev.catamaran.controller.sessions;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;

/** How many entries the own region's session store has: sessions, and those that were logged out and not yet forgotten. */
public final class SessionCount implements AutoCloseable {
    private final RedisLine own;
    private volatile Long latest;

    public SessionCount(Vertx vertx, URI own) {
        this.own = new RedisLine(vertx, own);
    }

    /** For one thread; takes up to three seconds. */
    public void read() {
        try {
            latest = own.send(Request.cmd(Command.DBSIZE)).toLong();
        } catch (IOException unreachable) {
            latest = null;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null while the store does not answer. */
    public Long latest() {
        return latest;
    }

    @Override
    public void close() {
        own.close();
    }
}
