package dev.catamaran.controller.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.embedded.RedisServer;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisLineTest {
    private static final Request PING = Request.cmd(Command.PING);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private RedisServer server;

    @BeforeEach
    void start() throws IOException {
        server = RedisServer.start(folder, Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        server.kill();
        vertx.close();
    }

    /** Each call opens a connection that nobody waits for any more when it is there. */
    @Test
    void reachesARedisThatHungWhileItWasCalled() throws Exception {
        server.command("CLIENT", "PAUSE", "6500", "ALL");
        try (RedisLine line = new RedisLine(vertx, URI.create(server.url()))) {
            assertThatThrownBy(() -> line.send(PING)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> line.send(PING)).isInstanceOf(IOException.class);
            assertThat(line.send(PING).toString()).isEqualTo("PONG");
        }
    }
}
