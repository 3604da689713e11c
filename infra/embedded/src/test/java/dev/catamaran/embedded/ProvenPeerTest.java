package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a subscription on AWS asks of whoever answers. No server there can be given the certificate of who signs for the other. */
class ProvenPeerTest {

    private static final String PASSWORD = "of the replication";

    @TempDir
    Path folder;

    private PostgresServer subscriber;

    @BeforeEach
    void startSubscriber() throws IOException {
        subscriber = PostgresServer.create(folder.resolve("subscriber")).start();
    }

    @AfterEach
    void stopSubscriber() throws IOException {
        subscriber.close();
    }

    @Test
    void thePeerProvesItselfByThePassword() throws IOException, SQLException {
        try (PostgresServer peer = peerWithTls()) {
            subscribe(peer.port(), proof());
        }
    }

    /** The certificate counts for nothing: the same one, without the password. */
    @Test
    void anybodyElseIsRefusedAndLearnsNothing() throws IOException {
        try (Impostor impostor = new Impostor(TestKey.make(folder))) {
            assertThatThrownBy(() -> subscribe(impostor.port(), proof())).hasMessageContaining("channel binding");
            assertThat(impostor.told()).isEmpty();
        }
    }

    /** Why encryption alone is not enough. */
    @Test
    void withoutThatProofAnybodyIsToldThePassword() throws IOException {
        try (Impostor impostor = new Impostor(TestKey.make(folder))) {
            assertThatThrownBy(() -> subscribe(impostor.port(), "sslmode=require"));
            assertThat(impostor.told()).containsExactly(PASSWORD);
        }
    }

    private PostgresServer peerWithTls() throws IOException, SQLException {
        PostgresServer peer = PostgresServer.create(folder.resolve("peer")).start();
        try (Connection superuser = peer.connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE catamaran_replication LOGIN REPLICATION PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE PUBLICATION catamaran");
        }
        peer.stop();
        TestKey key = TestKey.make(folder);
        Files.writeString(peer.data().resolve("server.crt"), key.certificate());
        Path secret = Files.writeString(peer.data().resolve("server.key"), key.key());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                peer.data().resolve("pg_hba.conf"),
                "hostssl all catamaran_replication 127.0.0.1/32 scram-sha-256\n"
                        + "hostnossl all catamaran_replication 127.0.0.1/32 reject\n"
                        + "host all all 127.0.0.1/32 trust\n");
        return peer.with("ssl", "on").start();
    }

    private void subscribe(int port, String proof) throws SQLException {
        try (Connection superuser = subscriber.connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE SUBSCRIPTION from_peer CONNECTION 'host=127.0.0.1 port=" + port
                    + " dbname=catamaran user=catamaran_replication password=''" + PASSWORD + "'' " + proof
                    + "' PUBLICATION catamaran"
                    + " WITH (slot_name = NONE, create_slot = false, enabled = false, copy_data = false)");
        }
    }

    /** As Terraform says it. */
    private static String proof() throws IOException {
        Matcher said = Pattern.compile("proven += \"([^\"]+)\"")
                .matcher(Files.readString(Path.of("../../terraform/modules/database-setup/main.tf")));
        assertThat(said.find()).isTrue();
        return said.group(1);
    }
}
