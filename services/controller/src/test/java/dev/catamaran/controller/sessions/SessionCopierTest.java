package dev.catamaran.controller.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.RedisServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCopierTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private RedisServer own;
    private RedisServer peer;
    private SessionCopier copier;

    @BeforeEach
    void start() throws IOException {
        own = RedisServer.start(folder.resolve("own"), Map.of());
        peer = RedisServer.start(folder.resolve("peer"), Map.of());
        copier = copier();
    }

    @AfterEach
    void stop() throws IOException {
        copier.close();
        own.kill();
        peer.kill();
        vertx.close();
    }

    private SessionCopier copier() {
        return SessionCopier.start(vertx, URI.create(own.url()), URI.create(peer.url()), "us");
    }

    @Test
    void aSessionOfThePeerIsReadableHereAndExpiresAtTheSameTime() throws IOException {
        put("a");
        await().atMost(SOON).until(() -> here("a") != null);
        assertThat(here("a")).isEqualTo("value of a");
        assertThat(Long.parseLong(own.command("PTTL", "session:a"))).isBetween(1L, 3_600_000L);
    }

    @Test
    void passesOverWhatIsNoSession() throws IOException {
        add("revoke", "a", "1");
        put("b");
        await().atMost(SOON).until(() -> here("b") != null);
        assertThat(here("a")).isNull();
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() throws IOException {
        put("a");
        await().atMost(SOON).until(() -> here("a") != null);
        copier.close();
        own.command("DEL", "session:a");
        put("b");
        copier = copier();
        await().atMost(SOON).until(() -> here("b") != null);
        assertThat(here("a")).as("not read a second time").isNull();
    }

    @Test
    void survivesTheDeathOfEitherRedis() throws IOException {
        put("a");
        await().atMost(SOON).until(() -> here("a") != null);
        peer.kill();
        peer.start();
        put("b");
        await().atMost(SOON).until(() -> here("b") != null);
        own.kill();
        own.start();
        await().atMost(SOON).ignoreExceptions().until(() -> here("b") != null);
        put("c");
        await().atMost(SOON).until(() -> here("c") != null);
    }

    @Test
    void anEmptyRedisGetsWhatThePeerHasButDidNotChangeItself() throws IOException {
        copier.close();
        own.command("FLUSHALL");
        String end = Long.toString(System.currentTimeMillis() + 3_600_000);
        for (int i = 0; i < 2_500; i++) {
            peer.command("SET", "session:ours" + i, "value " + i, "PXAT", end);
        }
        put("theirs");
        copier = copier();
        await().atMost(SOON).until(() -> here("theirs") != null);

        assertThat(here("ours0")).isEqualTo("value 0");
        assertThat(here("ours2499")).isEqualTo("value 2499");
        assertThat(own.command("PEXPIRETIME", "session:ours7")).isEqualTo(end);
    }

    private String here(String id) throws IOException {
        return own.command("GET", "session:" + id);
    }

    private void put(String id) throws IOException {
        add("put", id, "value of " + id);
    }

    private void add(String op, String id, String value) throws IOException {
        String expiresAt = Long.toString(System.currentTimeMillis() + 3_600_000);
        peer.command("XADD", "session-changes", "*", "op", op, "id", id, "value", value, "expiresAt", expiresAt);
    }
}
