package dev.catamaran.controller.sessions;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * One entry of the stream {@code session-changes}.
 *
 * @param position the entry's id in the stream
 * @param op {@code put}; whatever another version writes is passed over
 * @param expiresAt epoch milliseconds
 */
record SessionChange(String position, String op, String id, long expiresAt) {

    /** What stands under a session's name in Redis; whose it is says its token alone. */
    static final String KNOWN = "1";

    /** @param entry Redis's form: id, then names and values in turn */
    static SessionChange of(Response entry) {
        Map<String, String> fields = new HashMap<>();
        Response pairs = entry.get(1);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            fields.put(pairs.get(i).toString(), pairs.get(i + 1).toString());
        }
        return new SessionChange(
                entry.get(0).toString(),
                fields.getOrDefault("op", ""),
                fields.getOrDefault("id", ""),
                Long.parseLong(fields.getOrDefault("expiresAt", "0")));
    }

    boolean isSession() {
        return op.equals("put");
    }

    /** What makes the same change here. A session that has expired meanwhile is removed by its expiry at once. */
    Request request() {
        return Request.cmd(Command.SET)
                .arg("session:" + id)
                .arg(KNOWN)
                .arg("PXAT")
                .arg(Long.toString(Math.max(1, expiresAt)));
    }
}
