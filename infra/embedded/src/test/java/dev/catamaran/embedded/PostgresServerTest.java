package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    private PostgresServer server;

    @BeforeEach
    void start() throws IOException {
        server = PostgresServer.create(folder.resolve("my clönè d'or/data"))
                .with("fsync", "off")
                .start();
    }

    @AfterEach
    void kill() throws IOException {
        server.kill();
    }

    @Test
    void startsAServerWithTheDatabaseAndTheSettingsOfEveryRegion() throws SQLException {
        assertThat(ask("SELECT current_database()")).isEqualTo("catamaran");
        assertThat(ask("SHOW wal_level")).isEqualTo("logical");
        assertThat(ask("SHOW server_version")).startsWith("18.");
        assertThat(ask("SELECT count(*) FROM pg_file_settings WHERE error IS NOT NULL"))
                .isEqualTo("0");
    }

    @Test
    void keepsItsPortAndWhatWasCommittedAfterAKill() throws IOException, SQLException {
        int port = server.port();
        run("CREATE TABLE kept AS SELECT 42 AS answer");

        server.kill();
        assertThat(FreePort.isFree(port)).isTrue();
        server.start();

        assertThat(server.port()).isEqualTo(port);
        assertThat(ask("SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void leavesNoProcessAndNoPortAfterAStopWithSessionsOpen() throws IOException, SQLException {
        try (Connection open = server.connect("postgres")) {
            assertThat(open.isValid(1)).isTrue();
            List<ProcessHandle> processes = server.processes();
            assertThat(processes).hasSizeGreaterThan(3);

            server.stop();

            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(FreePort.isFree(server.port())).isTrue();
            assertThat(server.data().resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() {
        PostgresServer wrong = PostgresServer.create(folder.resolve("wrong")).with("no_such_setting", "1");

        assertThatThrownBy(wrong::start).isInstanceOf(IOException.class).hasMessageContaining("no_such_setting");
        assertThat(wrong.isAlive()).isFalse();
    }

    @Test
    void refusesAFolderThatAnotherServerUses() {
        PostgresServer second = PostgresServer.create(server.data());

        assertThatThrownBy(second::start).hasMessageContaining("in use by process " + server.pid());
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void startsAgainWhenTheNumberOfTheKilledServerBelongsToAnotherProcess() throws IOException, SQLException {
        server.kill();
        String other = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(server.data().resolve("postmaster.pid"), other + "\n" + server.data() + "\n");

        server.start();

        assertThat(ask("SELECT 1")).isEqualTo("1");
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
