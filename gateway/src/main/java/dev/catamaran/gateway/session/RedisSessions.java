package dev.catamaran.gateway.session;

import dev.catamaran.platform.session.SessionRecord;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.concurrent.TimeUnit;

/** Sessions in the own region's Redis, as the specification of the token names their keys. */
public final class RedisSessions {

    /** What one reconnection writes at most; well below what may wait on a connection. */
    private static final int WRITTEN_BACK = 8_000;

    private static final long REPLICA_LOOK_MILLIS = 20;

    private final Vertx vertx;
    private final long timeoutMillis;
    private final SessionMemory memory;
    private final RedisLink redis;

    public RedisSessions(Vertx vertx, String url, long timeoutMillis, SessionMemory memory) {
        this.vertx = vertx;
        this.timeoutMillis = timeoutMillis;
        this.memory = memory;
        redis = new RedisLink(vertx, url, timeoutMillis, this::writeBack);
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
        return redis.send(Request.cmd(Command.MGET).arg(SessionRecord.key(id)).arg(SessionRecord.revokedKey(id)))
                .map(RedisSessions::read);
    }

    /** Keeps a session that another place knew. On a read-only replica nothing happens: its primary will tell it. */
    void keep(Session session) {
        redis.send(Request.cmd(Command.SET)
                .arg(SessionRecord.key(session.id()))
                .arg(Json.encode(session.record()))
                .arg("PX")
                .arg(remainingMillis(session))
                .arg("NX"));
    }

    /**
     * Remembers a logout that the peer's identity made, without waiting for its Redis to tell ours. Always succeeds; what
     * cannot be written here comes by replication.
     */
    public Future<Void> revoke(Session session) {
        return setRevoked(session.id(), session.record().expiresAt())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /**
     * Keeps a logout for the other region, also in the stream that brings it back there should that region lose its own. On a
     * replica it is not written but waited for. Fails where neither is done in time.
     */
    public Future<Void> keepRevocation(String id, long expiresAt) {
        Promise<Void> kept = Promise.promise();
        setRevoked(id, expiresAt).onComplete(written -> {
            if (written.succeeded()) {
                tellPeer(id, expiresAt);
                kept.complete();
            } else {
                awaitReplica(id, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis), kept);
            }
        });
        return kept.future();
    }

    private void tellPeer(String id, long expiresAt) {
        redis.send(Request.cmd(Command.XADD)
                .arg(SessionRecord.CHANGES)
                .arg("MAXLEN")
                .arg("~")
                .arg(SessionRecord.CHANGES_KEPT)
                .arg("*")
                .arg("op")
                .arg("revoke")
                .arg("id")
                .arg(id)
                .arg("value")
                .arg("1")
                .arg("expiresAt")
                .arg(expiresAt));
    }

    private void awaitReplica(String id, long deadline, Promise<Void> kept) {
        find(id).onComplete(found -> {
            if (found.succeeded() && found.result().kind() == Finding.Kind.REVOKED) {
                kept.complete();
            } else if (found.failed() || System.nanoTime() - deadline >= 0) {
                kept.fail("not replicated in time");
            } else {
                vertx.setTimer(REPLICA_LOOK_MILLIS, timer -> awaitReplica(id, deadline, kept));
            }
        });
    }

    /** A Redis that comes back may be empty. Sessions are rebuilt when they are used; log-outs must not wait for that. */
    private void writeBack() {
        memory.revocations().limit(WRITTEN_BACK).forEach(revoked -> setRevoked(revoked.getKey(), revoked.getValue()));
    }

    private Future<Response> setRevoked(String id, long expiresAt) {
        return redis.send(Request.cmd(Command.SET)
                .arg(SessionRecord.revokedKey(id))
                .arg("1")
                .arg("PXAT")
                .arg(expiresAt));
    }

    private static Finding read(Response values) {
        if (values.get(1) != null) {
            return Finding.REVOKED;
        }
        Response session = values.get(0);
        return session == null ? Finding.UNKNOWN : record(session);
    }

    private static Finding record(Response session) {
        try {
            return Finding.found(Json.decodeValue(session.toBuffer(), SessionRecord.class));
        } catch (DecodeException damaged) {
            return Finding.UNKNOWN;
        }
    }

    private static long remainingMillis(Session session) {
        return session.record().remaining(System.currentTimeMillis()).toMillis();
    }
}
