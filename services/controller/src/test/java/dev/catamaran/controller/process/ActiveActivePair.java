package dev.catamaran.controller.process;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.testkit.TwoRegions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Active-active, replicating for real: two databases and three controllers, which the test classes of a run share. */
final class ActiveActivePair implements AutoCloseable {
    final TwoRegions regions;
    final Map<String, PostgresServer> databases;
    final ThreeZones zones;
    final GateSampler gates;
    private final Path folder;

    ActiveActivePair() {
        regions = TwoRegions.activeActive();
        databases = Map.of("eu", regions.server("eu"), "us", regions.server("us"));
        databases.keySet().forEach(this::forgetGates);
        folder = temporary();
        zones = new ThreeZones(folder, "active-active", "async", databases);
        gates = new GateSampler(databases);
    }

    /** The controllers write them, from the first epoch on. */
    private void forgetGates(String region) {
        try (Connection connection = regions.superuser(region);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM control.write_gate");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("catamaran-active-active-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        gates.close();
        zones.close();
        regions.close();
        FileTree.delete(folder);
    }
}
