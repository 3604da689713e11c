package dev.catamaran.gateway.session;

import dev.catamaran.platform.session.SessionEntry;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/** Sessions in the own region's Redis, as the specification of the token names their keys. */
public final class RedisSessions {

    private final RedisLink redis;

    public RedisSessions(Vertx vertx, String url, long timeoutMillis) {
        redis = new RedisLink(vertx, url, timeoutMillis);
    }

    /** Done when the first attempt to connect is over, whether Redis was there or not. */
    public Future<Void> open() {
        return redis.open();
    }

    public void close() {
        redis.close();
    }

    /** Fails where Redis does not answer in time. */
    public Future<Finding> find(String id) {
        return redis.send(Request.cmd(Command.MGET).arg(SessionEntry.key(id)).arg(SessionEntry.revokedKey(id)))
                .map(RedisSessions::read);
    }

    /** Keeps that a session is known. On a read-only replica nothing happens: its primary will tell it. */
    void keep(SessionToken session) {
        redis.send(Request.cmd(Command.SET)
                .arg(SessionEntry.key(session.id()))
                .arg(SessionEntry.VALUE)
                .arg("PXAT")
                .arg(session.expiresAt().toEpochMilli())
                .arg("NX"));
    }

    /**
     * Remembers a logout at once, before the database tells Redis of it. Always succeeds: what cannot be written here comes by
     * replication, or from the database.
     *
     * @param expiresAt of the session, epoch milliseconds
     */
    public Future<Void> revoke(String id, long expiresAt) {
        return redis.send(Request.cmd(Command.SET)
                        .arg(SessionEntry.revokedKey(id))
                        .arg(SessionEntry.VALUE)
                        .arg("PXAT")
                        .arg(expiresAt))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private static Finding read(Response values) {
        if (values.get(1) != null) {
            return Finding.REVOKED;
        }
        return values.get(0) == null ? Finding.UNKNOWN : Finding.KNOWN;
    }
}
