package dev.catamaran.controller.process;

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

/** Active-passive: a primary in eu, its standby in us behind a link that can be cut, and three controllers. */
final class ActivePassivePair implements AutoCloseable {
    final PostgresServer eu;
    final PostgresServer us;
    final Relay replication;
    final ThreeZones zones;
    final GateSampler gates;

    ActivePassivePair(Path folder, String promise) throws Exception {
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
        zones = new ThreeZones(folder, "active-passive", promise, databases);
        gates = new GateSampler(databases);
    }

    private static PostgresServer server(PostgresServer server) {
        return server.with("fsync", "off").with("shared_buffers", "16MB");
    }

    /** As at first: nothing is cut, eu serves both homes, and its commits wait for us. For as long as eu's database lives. */
    void restore() {
        replication.heal();
        if (!zones.controller("eu").isAlive()) {
            zones.controller("eu").start();
        }
        zones.awaitServing("eu", "eu");
        zones.awaitServing("eu", "us");
        awaitRequired(eu, "to_us");
        awaitPaired();
    }

    /** The register no longer says that us is behind. */
    void awaitPaired() {
        await().atMost(ThreeZones.SOON)
                .until(() -> zones.controller("eu").get("/status").get("behind").isEmpty());
    }

    static void awaitRequired(PostgresServer server, String names) {
        awaitRequired(server, names, ThreeZones.SOON);
    }

    static void awaitRequired(PostgresServer server, String names, Duration limit) {
        await().atMost(limit).ignoreExceptions().until(() -> {
            try (Connection connection = server.connect("postgres")) {
                return SynchronousReplication.required(connection).equals(names);
            }
        });
    }

    static void write(PostgresServer server, int id) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            execute(connection, "INSERT INTO control.written VALUES (" + id + ")");
        }
    }

    static long count(PostgresServer server) throws SQLException {
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

    @Override
    public void close() throws Exception {
        gates.close();
        zones.close();
        eu.close();
        us.close();
        replication.close();
    }
}
