package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {

    @TempDir
    Path folder;

    private RedisServer server;

    @BeforeEach
    void start() throws IOException {
        server = RedisServer.start(folder.resolve("my \\\"clönè\" d'or/redis"), Map.of());
    }

    @AfterEach
    void kill() throws IOException {
        server.kill();
    }

    @Test
    void keepsItsPortAndForgetsEverythingAfterAKill() throws IOException {
        server.command("SET", "key", "value");
        assertThat(server.command("GET", "key")).isEqualTo("value");
        int port = server.port();

        server.kill();
        assertThat(FreePort.isFree(port)).isTrue();
        server.start();

        assertThat(server.port()).isEqualTo(port);
        assertThat(server.command("GET", "key")).isNull();
    }

    @Test
    void keepsWhatItWasToldToKeep() throws IOException {
        server.kill();
        server.with(Map.of("appendonly", "yes", "appendfsync", "always")).start();
        server.command("SET", "key", "value");

        server.kill();
        server.start();

        assertThat(server.command("GET", "key")).isEqualTo("value");
    }

    @Test
    void isCopiedToAReplicaUntilThatIsOnItsOwn() throws IOException {
        try (RedisServer replica = RedisServer.create(folder.resolve("replica")).start()) {
            server.command("SET", "before", "1");
            replica.replicaOf("127.0.0.1", server.port());
            await().atMost(Duration.ofSeconds(5)).until(() -> "1".equals(replica.command("GET", "before")));
            server.command("SET", "after", "2");
            await().atMost(Duration.ofSeconds(5)).until(() -> "2".equals(replica.command("GET", "after")));
            assertThatThrownBy(() -> replica.command("SET", "x", "y")).hasMessageContaining("READONLY");

            server.kill();
            replica.command("REPLICAOF", "NO", "ONE");
            assertThat(replica.command("GET", "after")).isEqualTo("2");
        }
    }

    @Test
    void leavesNoProcessAndNoPortAfterAStop() throws IOException {
        List<ProcessHandle> processes = server.processes();

        server.stop();

        assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(FreePort.isFree(server.port())).isTrue();
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() {
        RedisServer wrong = RedisServer.create(folder.resolve("wrong")).with(Map.of("no-such-setting", "1"));

        assertThatThrownBy(wrong::start).isInstanceOf(IOException.class).hasMessageContaining("no-such-setting");
    }
}
