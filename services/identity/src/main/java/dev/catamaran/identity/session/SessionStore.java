package dev.catamaran.identity.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.platform.session.SessionRecord;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sessions in this region's Redis. Each change and its entry in the stream for the peer are one MULTI, sent in one batch: so
 * EXEC always follows, whatever a command before it said, and a connection never goes back to the pool in the middle of one.
 */
@ApplicationScoped
class SessionStore {

    private static final Logger LOG = Logger.getLogger(SessionStore.class);

    private final Redis redis;
    private final ObjectMapper json;
    private final SessionConfig config;

    SessionStore(Redis redis, ObjectMapper json, SessionConfig config) {
        this.redis = redis;
        this.json = json;
        this.config = config;
    }

    /** False where Redis does not take it: every gateway rebuilds the session from its token then. */
    boolean put(SessionToken token) {
        SessionRecord session = SessionRecord.of(token);
        String value = text(session);
        return together(
                config.loginTimeout(),
                set(SessionRecord.key(token.id()), value, session.expiresAt()),
                change("put", token.id(), value, session.expiresAt()));
    }

    /** Refuses with 503 where Redis does not take it: a logout that nobody remembers is none. */
    void revoke(String sessionId, Instant expiresAt) {
        long end = expiresAt.toEpochMilli();
        boolean kept = together(
                config.storeTimeout(),
                Request.cmd(Command.DEL).arg(SessionRecord.key(sessionId)),
                set(SessionRecord.revokedKey(sessionId), "1", end),
                change("revoke", sessionId, "1", end));
        if (!kept) {
            throw ProblemException.retryLater(Problem.UNAVAILABLE, "Sessions cannot be ended at this moment", 1);
        }
    }

    private boolean together(Duration limit, Request... commands) {
        List<Request> batch = new ArrayList<>();
        batch.add(Request.cmd(Command.MULTI));
        batch.addAll(List.of(commands));
        batch.add(Request.cmd(Command.EXEC));
        try {
            redis.batch(batch).await().atMost(limit);
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("session store unavailable: %s", failure.getClass().getSimpleName());
            return false;
        }
    }

    private static Request set(String key, String value, long expiresAtMillis) {
        return Request.cmd(Command.SET).arg(key).arg(value).arg("PXAT").arg(expiresAtMillis);
    }

    private static Request change(String op, String id, String value, long expiresAtMillis) {
        Request add = Request.cmd(Command.XADD).arg(SessionRecord.CHANGES);
        add.arg("MAXLEN").arg("~").arg(SessionRecord.CHANGES_KEPT).arg("*");
        add.arg("op").arg(op).arg("id").arg(id);
        return add.arg("value").arg(value).arg("expiresAt").arg(expiresAtMillis);
    }

    private String text(SessionRecord session) {
        try {
            return json.writeValueAsString(session);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values has a JSON form", impossible);
        }
    }
}
