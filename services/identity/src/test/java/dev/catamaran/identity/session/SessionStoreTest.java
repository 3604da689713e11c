package dev.catamaran.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.embedded.RedisServer;
import dev.catamaran.platform.session.SessionEntry;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store against a Redis that misbehaves. */
class SessionStoreTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "catamaran.session.key", "Y2F0YW1hcmFuLXRlc3Qtc2Vzc2lvbi1rZXktMzItYnk=",
            "catamaran.session.store-timeout", "PT1S");

    private final Vertx vertx = Vertx.vertx();
    private final SessionToken token = token();
    private RedisServer server;
    private Redis client;
    private SessionStore store;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RedisServer.create(folder).start();
        client = Redis.createClient(vertx, server.url());
        store = new SessionStore(client, config());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.kill();
        vertx.close().await().indefinitely();
    }

    @Test
    void doesWithoutRedisWhileItIsDownAndGoesOnWhenItIsBack() throws IOException {
        assertThat(store.put(token)).isTrue();
        server.kill();
        assertUnavailable();
        server.start();
        store.put(token);
        assertStored(true);
    }

    @Test
    void doesWithoutRedisWhileItIsAReplicaAndGoesOnAfterItsPromotion() throws IOException {
        store.put(token);
        server.command("DEL", SessionEntry.key(token.id()));
        server.replicaOf("127.0.0.1", 1);
        assertUnavailable();
        server.command("REPLICAOF", "NO", "ONE");
        assertStored(false);
        store.put(token);
        assertStored(true);
    }

    @Test
    void givesUpInTimeWhenRedisHangs() throws IOException {
        store.put(token);
        server.command("CLIENT", "PAUSE", "5000", "ALL");
        Instant before = Instant.now();
        assertUnavailable();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(4500));
    }

    @Test
    void isAnotherOneAfterEachStartAndNoneWhileItFollows() throws IOException {
        String first = store.writableRun();
        assertThat(first).isNotEmpty().isEqualTo(store.writableRun());
        server.replicaOf("127.0.0.1", 1);
        assertThat(store.writableRun()).isEmpty();
        server.kill();
        assertThat(store.writableRun()).isEmpty();
        server.start();
        assertThat(store.writableRun()).isNotEmpty().isNotEqualTo(first);
    }

    private void assertUnavailable() {
        assertThat(store.put(token)).isFalse();
        assertThat(store.revoke(List.of(new LogOut(token.id(), "eu", token.expiresAt()))))
                .isFalse();
    }

    private void assertStored(boolean expected) throws IOException {
        assertThat(server.command("GET", SessionEntry.key(token.id())) != null).isEqualTo(expected);
    }

    private static SessionConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(SessionConfig.class)
                .withSources(new PropertiesConfigSource(SETTINGS, "test", 100))
                .build()
                .getConfigMapping(SessionConfig.class);
    }

    private static SessionToken token() {
        Instant now = Instant.now();
        return SessionToken.issue(
                SessionKey.parse(SETTINGS.get("catamaran.session.key")),
                "eu",
                List.of(UUID.randomUUID()),
                "eu",
                now,
                now.plusSeconds(60));
    }
}
