package dev.catamaran.controller.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.embedded.RedisServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisPromotionTest {
    private static final Tenure CERTAIN = new Tenure() {
        @Override
        public boolean lasts() {
            return true;
        }

        @Override
        public boolean isCertain() {
            return true;
        }
    };

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private RedisServer primary;
    private RedisServer copy;

    @BeforeEach
    void start() throws IOException {
        primary = RedisServer.start(folder.resolve("primary"), Map.of());
    }

    private void copying(Map<String, String> settings) throws IOException {
        copy = RedisServer.start(folder.resolve("copy"), settings);
        copy.replicaOf("127.0.0.1", primary.port());
    }

    @AfterEach
    void stop() throws IOException {
        primary.kill();
        copy.kill();
        vertx.close();
    }

    @Test
    void makesACopyWritableAlsoForItsNextStart() throws IOException {
        copying(Map.of());
        copy.command("CONFIG", "REWRITE");
        assertThat(configuration()).contains("replicaof");

        promote();

        assertThat(copy.command("SET", "revoked:a", "1")).isEqualTo("OK");
        await().until(() -> !configuration().contains("replicaof"));
    }

    @Test
    void isDoneWithACopyThatMayNotBeConfigured() throws IOException {
        copying(Map.of("rename-command", "CONFIG \"\""));

        promote();

        assertThat(copy.command("SET", "revoked:a", "1")).isEqualTo("OK");
        // the test's own order to follow, and one to stop: a refused CONFIG is no reason to promote again
        await().during(Duration.ofMillis(700))
                .until(() -> copy.command("INFO", "commandstats").contains("cmdstat_replicaof:calls=2,"));
    }

    private void promote() {
        new RedisPromotion(vertx, URI.create(copy.url())).start(CERTAIN);
        await().until(() -> copy.command("ROLE").startsWith("master"));
    }

    private String configuration() throws IOException {
        return Files.readString(folder.resolve("copy/redis.conf"));
    }
}
