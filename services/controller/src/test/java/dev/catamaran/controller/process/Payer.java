package dev.catamaran.controller.process;

import dev.catamaran.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes a row after the other in whichever region's gate is open for a home, checked in the same transaction as a payment
 * does it, and remembers what was acknowledged. The rows are replicated ones.
 */
final class Payer implements AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000;
    private static final String GATE = """
            SELECT epoch FROM control.write_gate WHERE home = ? AND region = ? AND open_until > clock_timestamp()""";
    private static final String ROW = """
            INSERT INTO payments.account (id, home, currency, name, kind, minimum, created_at)
            VALUES (gen_random_uuid(), ?, 'EUR', 'test', 'customer', 0, now()) RETURNING id::text""";

    private final String home;
    private final Map<String, PostgresServer> databases;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Payer(String home, Map<String, PostgresServer> databases) {
        this.home = home;
        this.databases = databases;
        databases.keySet().forEach(this::start);
    }

    private void start(String region) {
        Thread writer = new Thread(() -> write(region), "payer-" + region);
        writer.setDaemon(true);
        writer.start();
    }

    private void write(String region) {
        while (!closed) {
            try (Connection connection = databases.get(region).connect("postgres")) {
                connection.setAutoCommit(false);
                while (!closed) {
                    pay(region, connection);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (SQLException e) {
                LockSupport.parkNanos(PAUSE_NANOS); // a region that takes no writes now is part of the test
            }
        }
    }

    private void pay(String region, Connection connection) throws SQLException {
        String written = isOpen(region, connection) ? row(connection) : null;
        connection.commit();
        if (written != null) {
            acknowledged.add(written);
        }
    }

    private boolean isOpen(String region, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GATE)) {
            statement.setString(1, home);
            statement.setString(2, region);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private String row(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROW)) {
            statement.setString(1, home);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    @Override
    public void close() {
        closed = true;
    }
}
