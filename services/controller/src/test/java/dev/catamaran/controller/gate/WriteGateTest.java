package dev.catamaran.controller.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.database.Session;
import dev.catamaran.controller.lease.GateRows;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.Scripts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteGateTest {
    private static final long SECOND = 1_000_000_000;
    private static final List<String> HOMES = List.of("eu", "us");

    private static final String BEHIND = "SELECT count(*) FROM control.write_gate WHERE behind = '{us}'";

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private Session session;
    private WriteGate gate;

    @BeforeAll
    static void startDatabase() throws Exception {
        server = PostgresServer.create(folder.resolve("data"))
                .with("fsync", "off")
                .start();
        try (Connection connection = server.connect("postgres")) {
            Scripts.run(connection, "region.sql", Map.of());
        }
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        server.close();
    }

    @BeforeEach
    void emptyGate() throws SQLException {
        session = new Session(new Database(server.url(), "postgres", ""), "gate", Duration.ofMillis(500));
        gate = new WriteGate(session, "eu", SECOND / 2);
        session.call(connection -> connection.createStatement().execute("TRUNCATE control.write_gate"));
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void aDatabaseRemembersThatALeaseWasHeld() throws Exception {
        Database database = new Database(server.url(), "postgres", "");
        assertThat(LeaseMemory.isEmpty(database)).isTrue();
        gate.open(HOMES, 1, Set.of(), System.nanoTime() + SECOND);
        assertThat(LeaseMemory.isEmpty(database)).isFalse();
    }

    @Test
    void opensAllHomesUntilJustBeforeTheDeadline() throws SQLException {
        long deadline = System.nanoTime() + SECOND;
        gate.open(HOMES, 3, Set.of(), deadline);
        assertThat(openHomes()).isEqualTo(2);
        // the row's end, seen by the database's clock now, leaves no more than the own clock leaves
        double left = number("SELECT extract(epoch FROM min(open_until) - clock_timestamp()) FROM control.write_gate");
        assertThat(left).isLessThanOrEqualTo((deadline - System.nanoTime()) / 1e9 + 0.05);
        assertThat(left).isGreaterThan(0.5);
    }

    @Test
    void aDeadlineThatHasPassedOpensNothing() throws SQLException {
        gate.open(HOMES, 3, Set.of(), System.nanoTime() - 1);
        assertThat(openHomes()).isZero();
    }

    @Test
    void endsBeforeItsTimeAndOpensAgainUnderTheSameEpoch() throws SQLException {
        gate.open(HOMES, 3, Set.of(), System.nanoTime() + SECOND);
        gate.end(HOMES, 2);
        assertThat(openHomes()).as("opened since then").isEqualTo(2);
        gate.end(HOMES, 3);
        assertThat(openHomes()).isZero();
        gate.open(HOMES, 3, Set.of(), System.nanoTime() + SECOND);
        assertThat(openHomes()).isEqualTo(2);
    }

    /** The rows of two regions have one epoch after a planned move: only this tells which of them served last. */
    @Test
    void aGateThatEndedEarlyIsNotRememberedAsGivenAway() throws SQLException {
        gate.open(HOMES, 3, Set.of(), System.nanoTime() + SECOND);
        assertThat(givenAway()).containsOnly(false);
        gate.end(HOMES, 3);
        assertThat(givenAway()).containsOnly(false);
        gate.shut(HOMES, 3);
        assertThat(givenAway()).containsOnly(true);
        gate.end(HOMES, 4);
        assertThat(givenAway()).as("for good").containsOnly(true);
    }

    private List<Boolean> givenAway() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            LeaseMemory memory = new LeaseMemory(new Database(server.url(), "postgres", ""), thread);
            return memory.read().join().orElseThrow().rows().stream()
                    .map(GateRows.Row::shut)
                    .toList();
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void refusesAnOlderEpoch() throws SQLException {
        gate.open(HOMES, 4, Set.of(), System.nanoTime() - 1);
        assertThatThrownBy(() -> gate.open(HOMES, 3, Set.of(), System.nanoTime() + SECOND))
                .isInstanceOf(SQLException.class);
        assertThat(openHomes()).isZero();
    }

    @Test
    void doesNotWaitForASynchronousPeerThatIsNotThere() throws SQLException {
        session.call(connection ->
                connection.createStatement().execute("ALTER SYSTEM SET synchronous_standby_names = 'to_nowhere'"));
        session.call(connection -> connection.createStatement().execute("SELECT pg_reload_conf()"));
        for (int i = 0; i < 20; i++) {
            gate.open(HOMES, 5, Set.of(), System.nanoTime() + SECOND);
        }
        assertThat(openHomes()).isEqualTo(2);
        session.call(
                connection -> connection.createStatement().execute("ALTER SYSTEM RESET synchronous_standby_names"));
        session.call(connection -> connection.createStatement().execute("SELECT pg_reload_conf()"));
    }

    /** The database went while this region served nothing: the first opening afterwards must not fail for that. */
    @Test
    void opensAtOnceAlthoughTheKeptConnectionHasDied() throws Exception {
        gate.open(HOMES, 6, Set.of(), System.nanoTime() - 1);
        try (Connection other = server.connect("postgres")) {
            other.createStatement()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'catamaran-gate'");
        }
        Thread.sleep(1_100);
        gate.open(HOMES, 7, Set.of(), System.nanoTime() + SECOND);
        assertThat(openHomes()).isEqualTo(2);
    }

    @Test
    void writesDownWhoIsBehindAndWhoIsNoLonger() throws SQLException {
        gate.open(HOMES, 6, Set.of("us"), System.nanoTime() + SECOND);
        assertThat(number(BEHIND)).isEqualTo(2);
        gate.open(HOMES, 6, Set.of(), System.nanoTime() + SECOND);
        assertThat(number(BEHIND)).isZero();
    }

    @Test
    void aLockedRowIsAnErrorSoonAndNotAHang() throws SQLException {
        gate.open(HOMES, 6, Set.of(), System.nanoTime() + SECOND);
        try (Connection other = server.connect("postgres")) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM control.write_gate FOR UPDATE");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> gate.open(HOMES, 6, Set.of(), System.nanoTime() + SECOND))
                    .isInstanceOf(SQLException.class);
            assertThat(System.nanoTime() - begun).isLessThan(2 * SECOND);
            other.rollback();
        }
    }

    private long openHomes() throws SQLException {
        return (long) number(
                "SELECT count(*) FROM control.write_gate WHERE region = 'eu' AND open_until > clock_timestamp()");
    }

    private double number(String sql) throws SQLException {
        return session.call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getDouble(1);
            }
        });
    }
}
