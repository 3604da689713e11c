package dev.catamaran.identity.session;

import dev.catamaran.platform.session.SessionEntry;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sessions and log-outs in this region's Redis. A session and its entry in the stream for the peer are one MULTI, sent in one
 * batch: so EXEC always follows, whatever a command before it said, and a connection never goes back to the pool in the middle
 * of one.
 */
@ApplicationScoped
class SessionStore {

    private static final Logger LOG = Logger.getLogger(SessionStore.class);

    private final Redis redis;
    private final SessionConfig config;

    SessionStore(Redis redis, SessionConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /** False where Redis does not take it: every gateway rebuilds the session from its token then. */
    boolean put(SessionToken token) {
        long expiresAt = token.expiresAt().toEpochMilli();
        return together(List.of(set(SessionEntry.key(token.id()), expiresAt), change(token.id(), expiresAt)));
    }

    /** False where Redis does not take them: the database has them, and they are told again. */
    boolean revoke(List<LogOut> logOuts) {
        return together(logOuts.stream()
                .flatMap(made -> Stream.of(
                        Request.cmd(Command.DEL).arg(SessionEntry.key(made.sessionId())),
                        set(
                                SessionEntry.revokedKey(made.sessionId()),
                                made.expiresAt().toEpochMilli())))
                .toList());
    }

    /** Names this start of this Redis; empty where it is away, or follows another one and takes no writes. */
    String writableRun() {
        try {
            String info = redis.send(Request.cmd(Command.INFO))
                    .await()
                    .atMost(config.storeTimeout())
                    .toString();
            boolean master = info.lines().anyMatch("role:master"::equals);
            return info.lines()
                    .filter(line -> master && line.startsWith("run_id:"))
                    .findFirst()
                    .orElse("");
        } catch (RuntimeException away) {
            LOG.debugf("no answer of the session store: %s", away.getClass().getSimpleName());
            return "";
        }
    }

    private boolean together(List<Request> commands) {
        List<Request> batch = new ArrayList<>();
        batch.add(Request.cmd(Command.MULTI));
        batch.addAll(commands);
        batch.add(Request.cmd(Command.EXEC));
        try {
            redis.batch(batch).await().atMost(config.storeTimeout());
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("session store unavailable: %s", failure.getClass().getSimpleName());
            return false;
        }
    }

    private static Request set(String key, long expiresAtMillis) {
        return Request.cmd(Command.SET)
                .arg(key)
                .arg(SessionEntry.VALUE)
                .arg("PXAT")
                .arg(expiresAtMillis);
    }

    private static Request change(String id, long expiresAtMillis) {
        Request add = Request.cmd(Command.XADD).arg(SessionEntry.CHANGES);
        add.arg("MAXLEN").arg("~").arg(SessionEntry.CHANGES_KEPT).arg("*");
        return add.arg("op").arg("put").arg("id").arg(id).arg("expiresAt").arg(expiresAtMillis);
    }
}
