package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.catamaran.postgres.CatchUp;
import dev.catamaran.postgres.PhysicalReplication;
import dev.catamaran.postgres.Promotion;
import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.SynchronousReplication;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandbyTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Region primary;
    private Region standby;

    @BeforeEach
    void seed() throws IOException, SQLException {
        primary = Region.create("eu", "us", PostgresServer.create(folder.resolve("eu")));
        primary.pay(1);
        standby = seeded(primary, "us", "eu", folder.resolve("us"));
    }

    @AfterEach
    void kill() throws IOException {
        primary.close();
        standby.close();
    }

    @Test
    void followsThePrimaryAndRefusesWrites() throws SQLException {
        primary.pay(2);

        await().atMost(SOON).until(() -> standby.entries() == 4);

        assertThat(standby.status().standby()).isTrue();
        assertThat(standby.status().incoming().orElseThrow().streaming()).isTrue();
        assertThat(standby.status().incoming().orElseThrow().name()).isEqualTo("to_us");
        assertThat(primary.status().outgoing("to_us").orElseThrow().streaming()).isTrue();
        assertThatThrownBy(() -> standby.pay(3)).hasMessageContaining("read-only");
    }

    @Test
    void hasEveryPaymentThatWasAcknowledgedSynchronouslyWhenThePrimaryDies() throws IOException, SQLException {
        await().atMost(SOON)
                .until(() -> primary.status().outgoing("to_us").orElseThrow().streaming());
        try (Connection superuser = primary.superuser()) {
            SynchronousReplication.require(superuser, "to_us");
        }
        for (int i = 0; i < 100; i++) {
            primary.pay(1);
        }
        primary.server().kill();

        try (Connection superuser = standby.superuser()) {
            SynchronousReplication.degrade(superuser);
            Promotion.promote(superuser);
            Promotion.promote(superuser);
        }
        assertThat(standby.entries()).isEqualTo(202);
        standby.pay(5);
        assertThat(standby.entries()).isEqualTo(204);
    }

    @Test
    void isPromotedAtOnceAlthoughAReaderHasALockForWhichTheReplayWaits() throws IOException, SQLException {
        await().atMost(SOON).until(() -> standby.entries() == 2);
        // as long as it likes: what the promotion itself does is tried here, and not the bound
        standby.run("ALTER SYSTEM SET max_standby_streaming_delay = -1");
        standby.run("ALTER SYSTEM SET max_standby_archive_delay = -1");
        standby.run("SELECT pg_reload_conf()");
        try (Connection reader = standby.superuser();
                Connection superuser = standby.superuser()) {
            readAndStay(reader);
            primary.run("ALTER TABLE payments.ledger_entry ADD COLUMN note text");
            primary.pay(3);
            awaitReplayWaits();
            primary.server().kill();

            long begun = System.nanoTime();
            Promotion.promote(superuser);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(standby.entries()).isEqualTo(4);
        standby.pay(5);
    }

    @Test
    void doesNotLetAReaderHoldUpTheReplayForLong() throws SQLException {
        await().atMost(SOON).until(() -> standby.entries() == 2);
        try (Connection reader = standby.superuser()) {
            readAndStay(reader);
            primary.run("ALTER TABLE payments.ledger_entry ADD COLUMN note text");
            primary.pay(3);

            await().atMost(Duration.ofSeconds(10)).until(() -> standby.entries() == 4);
            assertThatThrownBy(() -> reader.createStatement().execute("SELECT 1"))
                    .as("to be tried again")
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("40001");
        }
    }

    @Test
    void isTheNextPrimaryToANewSeedOfTheOldOne() throws IOException, SQLException {
        primary.server().kill();
        try (Connection superuser = standby.superuser()) {
            Promotion.promote(superuser);
        }
        standby.pay(2);

        try (Region back = seeded(standby, "eu", "us", folder.resolve("eu-again"))) {
            standby.pay(3);
            try (Connection superuser = standby.superuser()) {
                assertThat(CatchUp.await(superuser, "to_eu", SOON)).isTrue();
            }
            assertThat(back.entries()).isEqualTo(6);
        }
    }

    @Test
    void changesPlacesWithAPrimaryThatWasStoppedWithoutANewSeed() throws IOException, SQLException {
        primary.pay(2);
        primary.server().stop();
        try (Connection superuser = standby.superuser()) {
            Promotion.promote(superuser);
            PhysicalReplication.reserve(superuser, "to_eu");
        }
        standby.pay(3);
        primary.server().follow(standby.address(), "to_eu").start();

        await().atMost(SOON).until(() -> primary.entries() == 6);
        assertThat(primary.status().standby()).isTrue();
    }

    @Test
    void doesNotInheritThatCommitsWaitForItself() throws IOException, SQLException {
        try (Connection superuser = primary.superuser()) {
            SynchronousReplication.require(superuser, "to_us");
        }
        Region second = seeded(primary, "asia", "eu", folder.resolve("asia"));
        try (second) {
            assertThat(second.status().required()).isEmpty();
        }
    }

    @Test
    void catchesUpAfterItWasAway() throws IOException, SQLException {
        standby.server().kill();
        primary.pay(2);
        standby.server().start();

        try (Connection superuser = primary.superuser()) {
            assertThat(CatchUp.await(superuser, "to_us", SOON)).isTrue();
        }
        assertThat(standby.entries()).isEqualTo(4);
    }

    private static void readAndStay(Connection reader) throws SQLException {
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement()) {
            statement.execute("SELECT count(*) FROM payments.ledger_entry");
        }
    }

    private void awaitReplayWaits() {
        await().atMost(SOON).until(() -> standby.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == 1);
    }

    private static Region seeded(Region from, String name, String peer, Path data) throws IOException, SQLException {
        ReplicationNames names = new ReplicationNames(name, peer);
        try (Connection superuser = from.superuser()) {
            PostgresServer server = PostgresServer.standbyOf(superuser, data, from.address(), names.atPeerAs());
            return new Region(names, server.with("fsync", "off").start());
        }
    }
}
