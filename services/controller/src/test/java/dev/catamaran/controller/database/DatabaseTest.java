package dev.catamaran.controller.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.catamaran.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    /** The controller carries customers over, and logs why it could not. */
    @Test
    void sendsFailuresThatQuoteNoRow(@TempDir Path folder) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.create(folder.resolve("data"))
                        .with("fsync", "off")
                        .start();
                Connection connection =
                        new Database(server.url(), "postgres", "").connect("test", Duration.ofSeconds(5));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE customer (password_hash text CHECK (password_hash = ''))");
            Throwable failure = catchThrowable(() -> statement.execute("INSERT INTO customer VALUES ('the hash')"));
            assertThat(failure).hasMessageContaining("customer_password_hash_check");
            assertThat(failure.getMessage()).doesNotContain("the hash");
        }
    }
}
