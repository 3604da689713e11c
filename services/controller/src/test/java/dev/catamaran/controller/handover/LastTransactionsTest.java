package dev.catamaran.controller.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.embedded.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastTransactionsTest {
    @TempDir
    static Path folder;

    private static PostgresServer server;
    private Connection controller;
    private Connection payment;

    @BeforeAll
    static void startDatabase() throws Exception {
        server = PostgresServer.create(folder.resolve("data"))
                .with("fsync", "off")
                .start();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        server.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        controller = server.connect("postgres");
        payment = server.connect("postgres");
        payment.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        controller.close();
        payment.close();
    }

    @Test
    void countsATransactionUntilItEndsAndNoneThatBeganLater() throws SQLException {
        run(payment, "SELECT 1");
        LastTransactions last = LastTransactions.before(controller);
        assertThat(last.areRunning()).isTrue();

        payment.commit();
        run(payment, "SELECT 1");

        assertThat(last.areRunning()).isFalse();
    }

    @Test
    void countsOneThatBeganByAClockThatHasBeenSetBackSince() throws SQLException {
        run(payment, "SELECT 1");
        run(controller, "CREATE SCHEMA behind");
        run(
                controller,
                "CREATE FUNCTION behind.clock_timestamp() RETURNS timestamptz"
                        + " LANGUAGE sql AS $$ SELECT pg_catalog.clock_timestamp() - interval '5 seconds' $$");
        run(controller, "SET search_path = behind, pg_catalog");

        LastTransactions last = LastTransactions.before(controller);

        assertThat(last.areRunning()).isTrue();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        connection.createStatement().execute(sql);
    }
}
