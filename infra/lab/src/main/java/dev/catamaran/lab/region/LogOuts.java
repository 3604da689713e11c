package dev.catamaran.lab.region;

import dev.catamaran.embedded.RedisServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The log-outs that one Redis knows. Before it becomes a copy of its successor they go there: one that was acknowledged while the
 * two were apart is in no other place, and a copy forgets what its primary does not have.
 */
final class LogOuts {

    private static final String KEYS = "revoked:*";
    private static final String PAGE = "1000";
    private static final String LIMIT_MILLIS = "3000";
    private static final String DATABASE = "0";
    private static final String FIRST_AND_LAST = "0";
    private static final List<String> COPY = List.of("COPY", "REPLACE", "KEYS");

    private final RedisServer redis;

    LogOuts(RedisServer redis) {
        this.redis = redis;
    }

    /**
     * @param port of the successor, on the loopback address
     * @return how many were sent, with the ends of their sessions
     * @throws IOException the successor is away, or a copy itself; nothing is lost here
     */
    int carryTo(int port) throws IOException {
        int carried = 0;
        String cursor = FIRST_AND_LAST;
        do {
            String[] page =
                    redis.command("SCAN", cursor, "MATCH", KEYS, "COUNT", PAGE).split("\n");
            cursor = page[0];
            List<String> keys =
                    Arrays.stream(page).skip(1).filter(key -> !key.isEmpty()).toList();
            if (!keys.isEmpty()) {
                send(keys, port);
                carried += keys.size();
            }
        } while (!cursor.equals(FIRST_AND_LAST));
        return carried;
    }

    private void send(List<String> keys, int port) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("MIGRATE", "127.0.0.1", String.valueOf(port), "", DATABASE, LIMIT_MILLIS));
        words.addAll(COPY);
        words.addAll(keys);
        redis.command(words.toArray(String[]::new));
    }
}
