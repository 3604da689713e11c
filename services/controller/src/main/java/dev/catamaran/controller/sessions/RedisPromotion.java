package dev.catamaran.controller.sessions;

import dev.catamaran.controller.lease.Tenure;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Active-passive: the region's Redis stops to follow the peer's. A take-over does not wait for it: until it is writable,
 * sessions are read from it as they are. Tried until it is done or the lease is lost.
 */
public final class RedisPromotion implements SessionPromotion {
    private static final Logger LOG = LoggerFactory.getLogger(RedisPromotion.class);
    private static final long RETRY_MILLIS = 200;

    private final Vertx vertx;
    private final URI address;

    public RedisPromotion(Vertx vertx, URI address) {
        this.vertx = vertx;
        this.address = address;
    }

    @Override
    public void start(Tenure tenure) {
        Thread thread = new Thread(() -> promote(tenure), "redis-promotion");
        thread.setDaemon(true);
        thread.start();
    }

    private void promote(Tenure tenure) {
        try (RedisLine redis = new RedisLine(vertx, address)) {
            while (tenure.lasts() && !promoted(redis)) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean promoted(RedisLine redis) throws InterruptedException {
        try {
            redis.send(Request.cmd(Command.REPLICAOF).arg("NO").arg("ONE"));
            remember(redis);
            return true;
        } catch (IOException e) {
            LOG.warn("own Redis could not be promoted: {}", e.getMessage());
            return false;
        }
    }

    /** So that a restart does not make it a copy again. Not every Redis has a file to write this into. */
    private static void remember(RedisLine redis) throws InterruptedException {
        try {
            redis.send(Request.cmd(Command.CONFIG).arg("REWRITE"));
        } catch (IOException e) {
            LOG.info("own Redis does not remember its promotion: {}", e.getMessage());
        }
    }
}
