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
        assertThat(here("a")).isEqualTo("1");
        assertThat(Long.parseLong(own.command("PTTL", "session:a"))).isBetween(1L, 3_600_000L);
    }

    /** A peer's Redis that somebody else writes into says what is known, and never whose it is. */
    @Test
    void takesNoValuesFromThePeer() throws IOException {
        peer.command("SET", "session:kept", "{\"customer\":\"me\"}", "PX", "3600000");
        peer.command("XADD", "session-changes", "*", "op", "put", "id", "told", "value", "me", "expiresAt", inAnHour());
        await().atMost(SOON).until(() -> here("told") != null);
        assertThat(here("told")).isEqualTo("1");
        own.command("FLUSHALL");
        await().atMost(SOON).until(() -> here("kept") != null);
        assertThat(here("kept")).isEqualTo("1");
    }

    @Test
    void passesOverWhatIsNoSession() throws IOException {
        add("revoke", "a");
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
        String end = inAnHour();
        for (int i = 0; i < 2_500; i++) {
            peer.command("SET", "session:ours" + i, "1", "PXAT", end);
        }
        put("theirs");
        copier = copier();
        await().atMost(SOON).until(() -> here("theirs") != null);

        assertThat(here("ours0")).isEqualTo("1");
        assertThat(here("ours2499")).isEqualTo("1");
        assertThat(own.command("PEXPIRETIME", "session:ours7")).isEqualTo(end);
    }

    private String here(String id) throws IOException {
        return own.command("GET", "session:" + id);
    }

    private void put(String id) throws IOException {
        add("put", id);
    }

    private void add(String op, String id) throws IOException {
        peer.command("XADD", "session-changes", "*", "op", op, "id", id, "expiresAt", inAnHour());
    }

    private static String inAnHour() {
        return Long.toString(System.currentTimeMillis() + 3_600_000);
    }
}
