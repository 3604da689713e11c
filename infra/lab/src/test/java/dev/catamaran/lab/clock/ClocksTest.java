package dev.catamaran.lab.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.region.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libfaketime does to the clocks by which a region fences itself. */
class ClocksTest {

    private static final String NOW = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";
    private static final String CALCULATION = "SELECT count(*) FROM pg_class a, pg_class b, pg_class c, pg_class d";
    private static final String CALCULATING =
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = '" + CALCULATION + "'";
    private static final long FREEZE_MILLIS = 1_500;
    private static final long STEP_MILLIS = 2_000;
    private static final long TIMEOUT_MILLIS = 1_000;

    @TempDir
    Path folder;

    private Clocks clocks;
    private PostgresServer server;
    private Process face;

    @BeforeEach
    void needsLibfaketime() {
        assumeTrue(Clocks.canBeFaked(), "libfaketime is not installed");
        clocks = Clocks.ofRegion(folder);
    }

    @AfterEach
    void kill() throws IOException {
        if (server != null) {
            server.kill();
        }
        if (face != null) {
            face.destroyForcibly();
        }
    }

    @Test
    void thoseOfTheMachineAreLeftAlone() {
        Clocks machines = Clocks.ofMachine();

        assertThat(machines.commandForDatabase()).isEmpty();
        assertThat(machines.commandForServices()).isEmpty();
        assertThatThrownBy(machines::requireOwn)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--fake-clocks=true")
                .hasMessageContaining("apt-get install libfaketime");
    }

    @Test
    void aJvmThatWasFrozenKnowsNothingOfItByEitherClock() throws Exception {
        face = face();
        BufferedReader out = face.inputReader();
        List<long[]> seen = new ArrayList<>(readings(out, 20));

        Signals.pause(() -> List.of(face.toHandle()));
        clocks.stop();
        TimeUnit.MILLISECONDS.sleep(FREEZE_MILLIS);
        clocks.goOn();
        Signals.resume(List.of(face.toHandle()));
        seen.addAll(readings(out, 50));

        for (int i = 1; i < seen.size(); i++) {
            for (int clock : new int[] {0, 1}) {
                assertThat(seen.get(i)[clock] - seen.get(i - 1)[clock]).isBetween(0L, FREEZE_MILLIS - 500);
            }
        }
    }

    @Test
    void aDatabasesClockIsSetBackAndRight() throws Exception {
        server = server();

        clocks.setDatabase(-30_000);
        assertThat(asked(NOW)).isCloseTo(System.currentTimeMillis() - 30_000, within(500L));

        clocks.setRight();
        assertThat(asked(NOW)).isCloseTo(System.currentTimeMillis(), within(500L));
    }

    @Test
    void transactionTimeoutWaitsForAClockThatIsSetBack() throws Exception {
        server = server();
        long began = System.nanoTime();
        CompletableFuture<Void> transaction = CompletableFuture.runAsync(this::calculateUntilTimeout);
        await().pollInterval(Duration.ofMillis(20)).until(() -> asked(CALCULATING) == 1);

        clocks.setDatabase(-STEP_MILLIS);
        transaction.join();

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(TIMEOUT_MILLIS + STEP_MILLIS);
    }

    private void calculateUntilTimeout() {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SET transaction_timeout = " + TIMEOUT_MILLIS);
            assertThatThrownBy(() -> statement.execute(CALCULATION)).hasMessageContaining("transaction timeout");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PostgresServer server() throws IOException {
        return PostgresServer.create(folder.resolve("data"))
                .with("fsync", "off")
                .through(clocks.commandForDatabase())
                .start();
    }

    private long asked(String question) throws SQLException {
        try (Connection connection = server.connect("postgres");
                ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Process face() throws IOException {
        List<String> command = new ArrayList<>(clocks.commandForServices());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx32m", "-cp", System.getProperty("java.class.path"), ClockFace.class.getName()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<long[]> readings(BufferedReader out, int count) throws IOException {
        List<long[]> readings = new ArrayList<>();
        while (readings.size() < count) {
            String[] clocks = out.readLine().split(" ");
            readings.add(new long[] {Long.parseLong(clocks[0]), Long.parseLong(clocks[1])});
        }
        return readings;
    }
}
