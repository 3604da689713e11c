package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.Scripts;
import dev.catamaran.postgres.SynchronousReplication;
import dev.catamaran.postgres.Upstream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Active-passive and synchronous, one story: the pair is made, the link between the databases is cut and heals, and then
 * the primary's region dies.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SynchronousPairIT {
    private static final Duration LONGEST_HANG = ThreeZones.LEASE.plus(Duration.ofMillis(500));

    @TempDir
    static Path folder;

    private static ThreeZones zones;
    private static GateSampler gates;
    private static PostgresServer eu;
    private static PostgresServer us;
    private static Relay replication;

    @BeforeAll
    static void start() throws Exception {
        eu = server(PostgresServer.create(folder.resolve("postgres-eu"))).start();
        replication = new Relay(eu.port());
        try (Connection connection = eu.connect("postgres")) {
            Scripts.run(connection, "region.sql", Map.of());
            execute(connection, "CREATE TABLE control.written (id bigint PRIMARY KEY)");
            us = PostgresServer.standbyOf(
                    connection,
                    folder.resolve("postgres-us"),
                    Upstream.trusting("127.0.0.1", replication.port()),
                    "to_us");
            server(us).start();
        }
        Map<String, PostgresServer> databases = Map.of("eu", eu, "us", us);
        zones = new ThreeZones(folder, "active-passive", "sync", databases);
        gates = new GateSampler(databases);
    }

    private static PostgresServer server(PostgresServer server) {
        return server.with("fsync", "off").with("shared_buffers", "16MB");
    }

    @AfterAll
    static void stop() throws Exception {
        gates.close();
        zones.close();
        eu.close();
        us.close();
        replication.close();
    }

    @Test
    @Order(1)
    void bothHomesStartAtThePrimaryAndCommitsSoonWaitForTheStandby() throws Exception {
        zones.awaitServing("eu", "eu");
        zones.awaitServing("eu", "us");
        awaitRequired(eu, "to_us");
        write(eu, 1);
    }

    @Test
    @Order(2)
    void aStalledLinkHoldsACommitUpForAboutALeaseAtMost() throws Exception {
        awaitPaired();
        replication.cut();
        long begun = System.nanoTime();
        write(eu, 2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_HANG);
        awaitRequired(eu, "");
        assertThat(zones.serves("eu", "eu")).isTrue();
    }

    @Test
    @Order(3)
    void aRegionThatIsBehindDoesNotTakeOverByItself() {
        zones.controller("eu").kill();
        long until = System.nanoTime() + ThreeZones.LEASE.multipliedBy(3).toNanos();
        await().atMost(ThreeZones.SOON).until(() -> System.nanoTime() > until);
        assertThat(zones.lease("us", "eu").orElseThrow().get("epoch").asLong()).isEqualTo(1);
        zones.controller("eu").start();
        zones.awaitServing("eu", "eu");
    }

    @Test
    @Order(4)
    void afterTheStandbyHasCaughtUpCommitsWaitForItAgain() {
        replication.heal();
        awaitRequired(eu, "to_us");
        awaitPaired();
    }

    @Test
    @Order(5)
    void theStandbyIsPromotedForBothHomesAndHasEverythingAcknowledged() throws Exception {
        write(eu, 3);
        zones.controller("eu").kill();
        eu.kill();
        zones.awaitServing("us", "eu");
        zones.awaitServing("us", "us");
        long begun = System.nanoTime();
        write(us, 4);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ThreeZones.LEASE);
        assertThat(count(us)).isEqualTo(4);
        assertThat(zones.controller("us").get("/timeline")).hasSize(2);
        assertThat(zones.controller("us")
                        .get("/status")
                        .get("database")
                        .get("role")
                        .asText())
                .isIn("primary", "standby");
        assertThat(gates.overlaps()).isEmpty();
    }

    /** The register no longer says that us is behind. */
    private static void awaitPaired() {
        await().atMost(ThreeZones.SOON)
                .until(() -> zones.controller("eu").get("/status").get("behind").isEmpty());
    }

    private static void awaitRequired(PostgresServer server, String names) {
        await().atMost(ThreeZones.SOON).ignoreExceptions().until(() -> {
            try (Connection connection = server.connect("postgres")) {
                return SynchronousReplication.required(connection).equals(names);
            }
        });
    }

    private static void write(PostgresServer server, int id) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            execute(connection, "INSERT INTO control.written VALUES (" + id + ")");
        }
    }

    private static long count(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM control.written")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
