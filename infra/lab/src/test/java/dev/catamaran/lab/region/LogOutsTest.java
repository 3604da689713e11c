package dev.catamaran.lab.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seed 3048: a log-out that was acknowledged while the link was cut, by a region that then became the other one's copy. */
class LogOutsTest {

    @TempDir
    Path folder;

    private RedisServer old;
    private RedisServer successor;

    @BeforeEach
    void start() throws IOException {
        old = RedisServer.start(folder.resolve("old"), Map.of());
        successor = RedisServer.start(folder.resolve("successor"), Map.of());
        String end = String.valueOf(System.currentTimeMillis() + 3_600_000);
        old.command("SET", "session:a", "{}", "PXAT", end);
        old.command("SET", "revoked:a", "1", "PXAT", end);
        successor.command("SET", "session:a", "{}", "PXAT", end);
        successor.command("SET", "revoked:b", "1", "PXAT", end);
    }

    @AfterEach
    void kill() throws IOException {
        old.kill();
        successor.kill();
    }

    @Test
    void areKnownInBothWhenTheOldOneHasBecomeACopy() throws IOException {
        assertThat(new LogOuts(old).carryTo(successor.port())).isEqualTo(1);
        old.replicaOf("127.0.0.1", successor.port());

        assertThat(successor.command("GET", "revoked:a")).isEqualTo("1");
        await().until(() -> "1".equals(old.command("GET", "revoked:b")));
        assertThat(old.command("GET", "revoked:a")).isEqualTo("1");
    }

    @Test
    void endWithTheirSessions() throws IOException {
        new LogOuts(old).carryTo(successor.port());
        long off = Long.parseLong(successor.command("PEXPIRETIME", "revoked:a"))
                - Long.parseLong(old.command("PEXPIRETIME", "revoked:a"));
        assertThat(off).isBetween(-1_000L, 1_000L);
    }

    @Test
    void stayWhereTheyAreWhileTheSuccessorIsAway() throws IOException {
        successor.kill();
        assertThatThrownBy(() -> new LogOuts(old).carryTo(successor.port())).isInstanceOf(IOException.class);
        assertThat(old.command("GET", "revoked:a")).isEqualTo("1");
    }

    @Test
    void areCarriedHoweverMany() throws IOException {
        String[] many = new String[1 + 2 * 5_000];
        many[0] = "MSET";
        for (int i = 0; i < 5_000; i++) {
            many[1 + 2 * i] = "revoked:" + i;
            many[2 + 2 * i] = "1";
        }
        old.command(many);
        assertThat(new LogOuts(old).carryTo(successor.port())).isGreaterThanOrEqualTo(5_001);
        assertThat(successor.command("DBSIZE")).isEqualTo("5003");
    }
}
