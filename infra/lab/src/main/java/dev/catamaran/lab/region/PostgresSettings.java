package dev.catamaran.lab.region;

import dev.catamaran.embedded.PostgresServer;

/** Memory for two regions on one laptop. What all regions everywhere share is in infra/postgres. */
final class PostgresSettings {

    private PostgresSettings() {}

    static PostgresServer apply(PostgresServer server) {
        return server.with("shared_buffers", "96MB").with("max_connections", "120");
    }
}
