package dev.catamaran.testkit;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.LogicalReplication;
import dev.catamaran.postgres.Promotion;
import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.ReplicationStatus;
import dev.catamaran.postgres.Scripts;
import dev.catamaran.postgres.SynchronousReplication;
import dev.catamaran.postgres.Upstream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Sets two servers up as the lab does. */
final class TwoRegionsSetup {

    private static final Duration STREAMS_WITHIN = Duration.ofSeconds(20);

    private TwoRegionsSetup() {}

    static TwoRegions activePassive(Path folder) throws IOException, SQLException {
        PostgresServer eu = primary(folder.resolve("eu"));
        new GateTable(eu.url()).open("eu", "eu", 1);
        new GateTable(eu.url()).open("us", "eu", 1);
        try (Connection superuser = eu.connect("postgres")) {
            String name = new ReplicationNames("us", "eu").atPeerAs();
            PostgresServer us = PostgresServer.standbyOf(superuser, folder.resolve("us"), address(eu), name);
            TestServers.small(us.with("fsync", "off")).start();
            return TwoRegions.of(folder, eu, us);
        }
    }

    static TwoRegions activeActive(Path folder) throws IOException, SQLException {
        PostgresServer eu = primary(folder.resolve("eu"));
        PostgresServer us = primary(folder.resolve("us"));
        new GateTable(eu.url()).open("eu", "eu", 1);
        new GateTable(us.url()).open("us", "us", 1);
        ReplicationNames names = new ReplicationNames("eu", "us");
        try (Connection atEu = eu.connect("postgres");
                Connection atUs = us.connect("postgres")) {
            LogicalReplication.publish(atEu, names);
            LogicalReplication.publish(atUs, names.atPeer());
            LogicalReplication.subscribe(atEu, names, address(us));
            LogicalReplication.subscribe(atUs, names.atPeer(), address(eu));
        }
        return TwoRegions.of(folder, eu, us);
    }

    /** A standby needs nobody until it is promoted. */
    static void requirePeer(PostgresServer server, ReplicationNames names) throws SQLException {
        try (Connection superuser = server.connect("postgres")) {
            if (Promotion.isStandby(superuser)) {
                return;
            }
            Awaitility.await().atMost(STREAMS_WITHIN).until(() -> streams(superuser, names.standby()));
            SynchronousReplication.require(superuser, names.standby());
        }
    }

    private static boolean streams(Connection superuser, String name) throws SQLException {
        return ReplicationStatus.read(superuser)
                .outgoing(name)
                .filter(peer -> peer.streaming())
                .isPresent();
    }

    private static PostgresServer primary(Path data) throws IOException, SQLException {
        PostgresServer server = TestServers.postgres(data).start();
        try (Connection superuser = server.connect("postgres")) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        Migrations.run(server.url(), "identity", "payments");
        return server;
    }

    private static Upstream address(PostgresServer server) {
        return Upstream.trusting("127.0.0.1", server.port());
    }
}
