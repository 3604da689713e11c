package dev.catamaran.embedded;

import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.ReplicationStatus;
import dev.catamaran.postgres.Scripts;
import dev.catamaran.postgres.Upstream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One region's server in a test, with the tables of the apps as far as replication needs them. */
record Region(ReplicationNames names, PostgresServer server) implements AutoCloseable {

    static Region create(String name, String peer, PostgresServer server) throws IOException, SQLException {
        Region region = new Region(
                new ReplicationNames(name, peer), server.with("fsync", "off").start());
        try (Connection superuser = region.superuser()) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        region.run(tables());
        return region;
    }

    /** With the tables as they are released. */
    static Region withAppsTables(String name, String peer, PostgresServer server) throws IOException, SQLException {
        Region region = new Region(
                new ReplicationNames(name, peer), server.with("fsync", "off").start());
        try (Connection superuser = region.superuser()) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        for (String service : List.of("identity", "payments")) {
            Path migrations = Path.of("../../services", service, "src/main/resources/db/migration");
            try (Stream<Path> files = Files.list(migrations)) {
                for (Path file : files.sorted().toList()) {
                    region.run("SET ROLE catamaran; " + Files.readString(file));
                }
            }
        }
        return region;
    }

    Connection superuser() throws SQLException {
        return server.connect("postgres");
    }

    Upstream address() {
        return Upstream.trusting("127.0.0.1", server.port());
    }

    ReplicationStatus status() throws SQLException {
        try (Connection connection = superuser()) {
            return ReplicationStatus.read(connection);
        }
    }

    /** Two entries that sum to zero, as a payment writes them. */
    void pay(int amount) throws SQLException {
        run("INSERT INTO payments.ledger_entry SELECT gen_random_uuid(), p, a, 'EUR', now()"
                + " FROM gen_random_uuid() p, (VALUES (" + amount + "), (-" + amount + ")) v(a)");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    long entries() throws SQLException {
        return number("SELECT count(*) FROM payments.ledger_entry");
    }

    long unfolded() throws SQLException {
        return number("SELECT count(*) FROM payments.unfolded");
    }

    @Override
    public void close() throws IOException {
        server.kill();
    }

    private static String tables() throws IOException {
        try (var in = Region.class.getResourceAsStream("tables.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
