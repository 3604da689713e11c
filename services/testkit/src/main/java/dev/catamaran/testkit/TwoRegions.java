package dev.catamaran.testkit;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.CatchUp;
import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.ReplicationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Two real PostgreSQL servers with the services' tables that replicate as in production, without links between them.
 *
 * <p>Active-passive: eu is the primary, us its standby, and all gates are open in eu. Active-active: each serves its own home.
 */
public final class TwoRegions implements AutoCloseable {

    private static final Duration CATCH_UP_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final PostgresServer eu;
    private final PostgresServer us;

    private TwoRegions(Path folder, PostgresServer eu, PostgresServer us) {
        this.folder = folder;
        this.eu = eu;
        this.us = us;
    }

    public static TwoRegions activePassive() {
        return make(TwoRegionsSetup::activePassive);
    }

    public static TwoRegions activeActive() {
        return make(TwoRegionsSetup::activeActive);
    }

    private interface Maker {
        TwoRegions make(Path folder) throws IOException, SQLException;
    }

    private static TwoRegions make(Maker maker) {
        try {
            return maker.make(Files.createTempDirectory("catamaran-two-regions-"));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static TwoRegions of(Path folder, PostgresServer eu, PostgresServer us) {
        return new TwoRegions(folder, eu, us);
    }

    /** From now on a commit in either region that may write is acknowledged only when the other has it. */
    public TwoRegions synchronous() throws SQLException {
        for (String region : new String[] {"eu", "us"}) {
            TwoRegionsSetup.requirePeer(server(region), names(region));
        }
        return this;
    }

    /** @param region {@code eu} or {@code us} */
    public PostgresServer server(String region) {
        return switch (region) {
            case "eu" -> eu;
            case "us" -> us;
            default -> throw new IllegalArgumentException("neither eu nor us: " + region);
        };
    }

    public ReplicationNames names(String region) {
        return new ReplicationNames(region, region.equals("eu") ? "us" : "eu");
    }

    public Connection superuser(String region) throws SQLException {
        return server(region).connect("postgres");
    }

    public Connection payments(String region) throws SQLException {
        return server(region).connect("catamaran_payments");
    }

    /** The write gates as this region's database has them. */
    public GateTable gates(String region) {
        return new GateTable(server(region).url());
    }

    public ReplicationStatus status(String region) throws SQLException {
        try (Connection connection = superuser(region)) {
            return ReplicationStatus.read(connection);
        }
    }

    /** Returns when the peer has all that was written in this region before the call. */
    public void awaitPeerHasAllOf(String region) throws SQLException {
        try (Connection connection = superuser(region)) {
            if (!CatchUp.await(connection, names(region).standby(), CATCH_UP_LIMIT)) {
                throw new IllegalStateException(names(region).peer() + " did not catch up: " + status(region));
            }
        }
    }

    /** Kills both and leaves nothing. */
    @Override
    public void close() throws IOException {
        eu.kill();
        us.kill();
        FileTree.delete(folder);
    }
}
