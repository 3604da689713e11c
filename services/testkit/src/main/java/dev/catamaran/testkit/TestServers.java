package dev.catamaran.testkit;

import dev.catamaran.embedded.PostgresServer;
import java.nio.file.Path;

/** Servers with the settings that suit tests: nothing has to survive a crash of the machine. */
final class TestServers {

    private TestServers() {}

    static PostgresServer postgres(Path data) {
        return small(PostgresServer.create(data).with("fsync", "off"));
    }

    /** Room for two regions beside a build. */
    static PostgresServer small(PostgresServer server) {
        return server.with("shared_buffers", "32MB").with("max_connections", "100");
    }
}
