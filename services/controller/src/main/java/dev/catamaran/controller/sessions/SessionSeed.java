package dev.catamaran.controller.sessions;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies all of the peer's sessions to the own Redis. The peer's stream has only what the peer itself changed;
 * its keys have this region's sessions too, from before this region lost them.
 */
final class SessionSeed {
    private static final String PAGE = "1000";
    private static final String SESSIONS = "session:*";
    private static final String FIRST_AND_LAST = "0";

    private final RedisLine own;
    private final RedisLine peer;

    SessionSeed(RedisLine own, RedisLine peer) {
        this.own = own;
        this.peer = peer;
    }

    /** Answers how many keys there were. What the own Redis has already stays as it is. */
    long copy() throws IOException, InterruptedException {
        long keys = 0;
        String cursor = FIRST_AND_LAST;
        do {
            Response page = peer.send(Request.cmd(Command.SCAN)
                    .arg(cursor)
                    .arg("MATCH")
                    .arg(SESSIONS)
                    .arg("COUNT")
                    .arg(PAGE));
            cursor = page.get(0).toString();
            keys += copy(page.get(1));
        } while (!cursor.equals(FIRST_AND_LAST));
        return keys;
    }

    private long copy(Response keys) throws IOException, InterruptedException {
        List<Request> questions = new ArrayList<>();
        keys.forEach(key -> questions.add(Request.cmd(Command.PEXPIRETIME).arg(key.toString())));
        if (questions.isEmpty()) {
            return 0;
        }
        List<Response> answers = peer.send(questions);
        List<Request> writes = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            long expiresAt = answers.get(i).toLong();
            // one that has ended since the page was read has no end
            if (expiresAt > 0) {
                writes.add(Request.cmd(Command.SET)
                        .arg(keys.get(i).toString())
                        .arg(SessionChange.KNOWN)
                        .arg("PXAT")
                        .arg(Long.toString(expiresAt))
                        .arg("NX"));
            }
        }
        if (!writes.isEmpty()) {
            own.send(writes);
        }
        return writes.size();
    }
}
