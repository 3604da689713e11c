package dev.catamaran.controller.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.database.Session;
import dev.catamaran.controller.lease.Action;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate is open for an hour by its database's clock, as one that was set back would have it, when its lease is lost. */
class GateKeeperTest {
    private static final List<String> HOMES = List.of("eu", "us");
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration LIMIT = Duration.ofMillis(200);

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private Session session;
    private GateKeeper keeper;

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
    void openTheGate() throws Exception {
        session = new Session(new Database(server.url(), "postgres", ""), "gate", LIMIT);
        keeper = new GateKeeper(new WriteGate(session, "eu", 0), thread, RETRY);
        assertThat(open(3)).isTrue();
        assertThat(openHomes()).isEqualTo(2);
    }

    @AfterEach
    void forgetTheGate() throws Exception {
        thread.shutdownNow();
        assertThat(thread.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        session.close();
        run("TRUNCATE control.write_gate");
    }

    @Test
    void endsItAsSoonAsTheDatabaseTakesIt() throws Exception {
        try (Connection other = lockTheRows()) {
            keeper.end(HOMES, 3);
            awaitFailure();
            other.rollback();
        }
        await().untilAsserted(() -> assertThat(openHomes()).isZero());
    }

    @Test
    void leavesOneOpenThatWasOpenedAgainSinceThen() throws Exception {
        try (Connection other = lockTheRows()) {
            keeper.end(HOMES, 3);
            awaitFailure();
            other.rollback();
        }
        assertThat(open(3)).isTrue();

        await().during(Duration.ofNanos(5 * RETRY))
                .untilAsserted(() -> assertThat(openHomes()).isEqualTo(2));
    }

    /** Its region follows another one by now, and its rows are the other's to write. */
    @Test
    void asksAStandbyOnce() throws Exception {
        readOnly("on");
        try {
            session.close();
            keeper.end(HOMES, 3);
            assertThat(thread.submit(() -> true).get()).isTrue();
        } finally {
            readOnly("off");
        }
        await().during(Duration.ofNanos(5 * RETRY))
                .untilAsserted(() -> assertThat(openHomes()).isEqualTo(2));
    }

    private boolean open(long epoch) throws Exception {
        long now = System.nanoTime();
        return keeper.open(new Action.OpenGate(HOMES, epoch, Set.of(), now, now + TimeUnit.HOURS.toNanos(1)))
                .get();
    }

    private static Connection lockTheRows() throws SQLException {
        Connection other = server.connect("postgres");
        other.setAutoCommit(false);
        other.createStatement().execute("SELECT FROM control.write_gate FOR UPDATE");
        return other;
    }

    /** The keeper's thread has one thing to do at a time. */
    private void awaitFailure() throws Exception {
        assertThat(thread.submit(() -> true).get()).isTrue();
        assertThat(openHomes()).isEqualTo(2);
    }

    private static void readOnly(String value) throws SQLException {
        run("SET default_transaction_read_only = off", "ALTER SYSTEM SET default_transaction_read_only = " + value);
        run("SELECT pg_reload_conf()");
        await().until(() -> value.equals(text("SHOW default_transaction_read_only")));
    }

    private static int openHomes() throws SQLException {
        return Integer.parseInt(text("SELECT count(*) FROM control.write_gate WHERE open_until > clock_timestamp()"));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
