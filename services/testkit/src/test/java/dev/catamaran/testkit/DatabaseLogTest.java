package dev.catamaran.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database says of statements that fail: which rule was broken, and nothing of the row. */
class DatabaseLogTest {

    private static final String HASH = "$2a$10$thisIsTheHashOfAPassword";
    private static final String INSERT = """
            INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)
            VALUES (gen_random_uuid(), ?, ?, 'Ada', 'eu', 'eu', now())""";

    private PostgresServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, SQLException {
        server = TestServers.postgres(folder.resolve("data")).start();
        try (Connection superuser = server.connect("postgres")) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        Migrations.run(server.url(), "identity");
    }

    @AfterEach
    void stop() throws IOException {
        server.kill();
    }

    @Test
    void quotesNoRowThatBreaksARule() throws IOException {
        assertThatThrownBy(() -> signUp("ADA@example.org")).isInstanceOf(SQLException.class);

        assertThat(log()).contains("customer_email_check").doesNotContain(HASH, "ADA@example.org");
    }

    @Test
    void quotesNoKeyThatIsTaken() throws IOException, SQLException {
        signUp("ada@example.org");
        assertThatThrownBy(() -> signUp("ada@example.org")).isInstanceOf(SQLException.class);

        assertThat(log()).contains("customer_email_region_key").doesNotContain(HASH, "ada@example.org");
    }

    /** A password cannot be a parameter of the statement that sets it. */
    @Test
    void quotesNoStatementThatFailed() throws IOException {
        String order = "ALTER ROLE nobody PASSWORD 'a password of nobody'";
        assertThatThrownBy(() -> run("postgres", order)).isInstanceOf(SQLException.class);

        assertThat(log()).contains("role \"nobody\" does not exist").doesNotContain("a password of nobody");
    }

    private void signUp(String email) throws SQLException {
        try (Connection app = server.connect("catamaran_identity");
                PreparedStatement insert = app.prepareStatement(INSERT)) {
            insert.setString(1, email);
            insert.setString(2, HASH);
            insert.executeUpdate();
        }
    }

    private void run(String user, String sql) throws SQLException {
        try (Connection connection = server.connect(user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String log() throws IOException {
        return Files.readString(server.log());
    }
}
