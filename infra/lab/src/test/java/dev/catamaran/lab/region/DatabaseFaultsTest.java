package dev.catamaran.lab.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.Scripts;
import dev.catamaran.postgres.Upstream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PAY = "INSERT INTO payments.payment DEFAULT VALUES";
    private static final String COUNT = "SELECT count(*) FROM payments.payment";

    @TempDir
    static Path folder;

    private static PostgresServer primary;
    private static PostgresServer copy;

    private final DatabaseFaults atPrimary = faults(primary, copy);
    private final DatabaseFaults atCopy = faults(copy, primary);

    @BeforeAll
    static void start() throws Exception {
        primary = PostgresServer.create(folder.resolve("eu")).start();
        try (Connection superuser = primary.connect("postgres")) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        run(primary, "CREATE TABLE payments.payment (id bigint GENERATED ALWAYS AS IDENTITY)");
        try (Connection superuser = primary.connect("postgres")) {
            Upstream upstream = Upstream.trusting("127.0.0.1", primary.port());
            copy = PostgresServer.standbyOf(superuser, folder.resolve("us"), upstream, "to_us")
                    .start();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        copy.kill();
        primary.kill();
    }

    @AfterEach
    void end() throws Exception {
        for (DatabaseFaults faults : new DatabaseFaults[] {atPrimary, atCopy}) {
            for (Backend backend : Backend.values()) {
                faults.resume(backend);
            }
            faults.closeReader();
            faults.normalFsync();
        }
    }

    @Test
    void aPausedCheckpointerDoesNotHoldUpPayments() throws Exception {
        assertThat(atPrimary.pause(Backend.CHECKPOINTER)).isTrue();

        run(primary, PAY);
        assertThatThrownBy(() -> run(primary, "SET statement_timeout = 500; CHECKPOINT"))
                .isInstanceOf(SQLException.class);

        atPrimary.resume(Backend.CHECKPOINTER);
        run(primary, "CHECKPOINT");
    }

    @Test
    void aPausedSenderOrReceiverKeepsTheCopyBack() throws Exception {
        assertKeepsTheCopyBack(atPrimary, Backend.SENDER);
        assertKeepsTheCopyBack(atCopy, Backend.RECEIVER);
    }

    private static void assertKeepsTheCopyBack(DatabaseFaults faults, Backend backend) throws Exception {
        await().atMost(SOON).until(() -> faults.pause(backend));
        run(primary, PAY);
        assertStaysBehind();

        faults.resume(backend);

        await().atMost(SOON).until(() -> number(copy, COUNT) == number(primary, COUNT));
    }

    @Test
    void saysThatThereIsNoReceiverAtAPrimary() throws Exception {
        assertThat(atPrimary.pause(Backend.RECEIVER)).isFalse();
    }

    @Test
    void aSlowDiskHoldsUpEachPayment() throws Exception {
        atPrimary.slowFsync(100);
        await().atMost(SOON)
                .until(() -> number(primary, "SELECT setting FROM pg_settings WHERE name = 'commit_delay'") > 0);

        long begun = System.nanoTime();
        run(primary, PAY);
        assertThat((System.nanoTime() - begun) / 1_000_000).isGreaterThanOrEqualTo(100);

        atPrimary.normalFsync();
        await().atMost(SOON)
                .until(() -> number(primary, "SELECT setting FROM pg_settings WHERE name = 'commit_delay'") == 0);
    }

    @Test
    void aReaderAtTheCopyHoldsUpAllThatFollowsASchemaChangeForAsLongAsReadersMay() throws Exception {
        await().atMost(SOON).until(() -> number(copy, COUNT) == number(primary, COUNT));
        run(copy, "ALTER SYSTEM SET max_standby_streaming_delay = '5s'");
        run(copy, "SELECT pg_reload_conf()");
        atCopy.openReader();
        run(primary, PAY);
        assertStaysBehind();

        await().atMost(SOON).until(() -> number(copy, COUNT) == number(primary, COUNT));
    }

    /** For as long as an undisturbed copy needs many times over. */
    private static void assertStaysBehind() throws Exception {
        long here = number(primary, COUNT);
        await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> countOfCopy() < here);
    }

    /** A statement that would wait for the replay is as good as an old answer. */
    private static long countOfCopy() throws SQLException {
        try {
            return number(copy, "SET statement_timeout = 200; " + COUNT);
        } catch (SQLException waits) {
            return -1;
        }
    }

    private static DatabaseFaults faults(PostgresServer own, PostgresServer peer) {
        return new DatabaseFaults(() -> own.connect("postgres"), () -> peer.connect("postgres"));
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
