package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.SynchronousReplication;
import dev.catamaran.postgres.WaitingCommit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether sync is at work, and not only said to be. */
class WaitingCommitTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Region primary;
    private Region standby;

    @BeforeEach
    void seed() throws IOException, SQLException {
        primary = Region.create("eu", "us", PostgresServer.create(folder.resolve("eu")));
        ReplicationNames names = new ReplicationNames("us", "eu");
        try (Connection superuser = primary.superuser()) {
            PostgresServer server =
                    PostgresServer.standbyOf(superuser, folder.resolve("us"), primary.address(), names.atPeerAs());
            standby = new Region(names, server.with("fsync", "off").start());
        }
        await().atMost(SOON)
                .until(() -> primary.status().outgoing("to_us").orElseThrow().streaming());
    }

    @AfterEach
    void kill() throws IOException {
        primary.close();
        standby.close();
    }

    @Test
    void noCommitIsSeenToWaitWithoutBeingToldTo() throws SQLException {
        assertThat(isSeen()).isFalse();
    }

    @Test
    void aCommitIsSeenToWaitForAPeerThatIsNear() throws SQLException {
        require();
        await().atMost(SOON).until(this::isSeen);
    }

    @Test
    void aCommitIsSeenToWaitForAPeerThatIsAwayAndIsLetGo() throws IOException, SQLException {
        require();
        await().atMost(SOON).until(this::isSeen);
        standby.server().kill();
        assertThat(isSeen()).isTrue();
        await().atMost(SOON)
                .until(() -> primary.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") == 0);
    }

    @Test
    void aCheckpointerThatHangsLeavesCommitsAloneAlthoughTheSettingIsThere() throws IOException, SQLException {
        ProcessHandle checkpointer = ProcessHandle.of(
                        primary.number("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'"))
                .orElseThrow();
        ProcessTree.signal(checkpointer, "STOP");
        require();
        assertThat(primary.status().required()).isEqualTo("to_us");
        standby.server().kill();
        primary.pay(7);
        assertThat(isSeen())
                .as("a payment was acknowledged by one region alone")
                .isFalse();

        ProcessTree.signal(checkpointer, "CONT");
        await().atMost(SOON).until(this::isSeen);
    }

    private void require() throws SQLException {
        try (Connection superuser = primary.superuser()) {
            SynchronousReplication.require(superuser, "to_us");
        }
    }

    private boolean isSeen() throws SQLException {
        try (Connection committing = primary.superuser();
                Connection watching = primary.superuser()) {
            return WaitingCommit.isSeen(committing, watching);
        }
    }
}
