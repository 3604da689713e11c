package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.postgres.CarriedOver;
import dev.catamaran.postgres.CarryOver;
import dev.catamaran.postgres.LogicalReplication;
import dev.catamaran.postgres.Promotion;
import dev.catamaran.postgres.Reseed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReseedTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Region eu;
    private Region us;

    @BeforeEach
    void startBoth() throws IOException, SQLException {
        eu = Region.withAppsTables("eu", "us", tight("eu"));
        us = Region.withAppsTables("us", "eu", tight("us"));
        for (Region region : new Region[] {eu, us}) {
            try (Connection superuser = region.superuser()) {
                LogicalReplication.publish(superuser, region.names());
            }
        }
        subscribe(eu, us);
        subscribe(us, eu);
    }

    private PostgresServer tight(String name) {
        return PostgresServer.create(folder.resolve(name)).with("max_slot_wal_keep_size", "16MB");
    }

    @AfterEach
    void stopBoth() throws IOException {
        eu.close();
        us.close();
    }

    @Test
    void makesARegionThatStayedAwayTooLongEqualAgainWhileThePeerGoesOn() throws Exception {
        pay(us);
        await().atMost(SOON).until(() -> payments(eu) == 1);
        eu.run("ALTER SUBSCRIPTION from_us DISABLE");
        pay(us);
        us.server().kill();
        loseTheSlotOf("us");
        us.server().start();
        eu.run("INSERT INTO control.write_gate VALUES ('us', 'eu', 2, now())");
        AtomicBoolean open = new AtomicBoolean(true);
        Thread customers = new Thread(() -> payWhile(open));
        customers.start();

        assertThat(reseed().payments()).hasSize(1);

        open.set(false);
        customers.join();
        pay(us);
        await().atMost(SOON).until(() -> payments(us) == payments(eu) && payments(eu) > 10);
        String content =
                "SELECT ('x' || left(md5(string_agg(id::text, ',' ORDER BY id)), 15))::bit(60)::bigint FROM payments.payment";
        assertThat(us.number(content)).isEqualTo(eu.number(content));
        for (Region region : new Region[] {eu, us}) {
            assertThat(region.entries()).isEqualTo(2 * payments(region));
            assertThat(region.status().conflicts()).isZero();
            assertThat(needsReseed(region)).isFalse();
        }
        assertThat(us.number("SELECT count(*) FROM control.write_gate")).isZero();
    }

    private CarriedOver reseed() throws IOException, SQLException {
        CarriedOver carried;
        try (Connection old = us.superuser();
                Connection peer = eu.superuser()) {
            assertThat(Reseed.isNeeded(peer, eu.names())).isTrue();
            Reseed.prepare(peer, eu.names());
            carried = CarryOver.run(old, peer);
            us.server().stop();
            PostgresServer copy =
                    PostgresServer.standbyOf(peer, folder.resolve("us-anew"), eu.address(), Reseed.seed(us.names()));
            us = new Region(us.names(), copy.with("fsync", "off").start());
        }
        try (Connection copy = us.superuser();
                Connection peer = eu.superuser()) {
            Promotion.promote(copy);
            Reseed.join(copy, us.names(), eu.address());
            Reseed.finish(peer, eu.names(), us.address());
        }
        return carried;
    }

    private void loseTheSlotOf(String region) throws SQLException {
        await().atMost(SOON).until(() -> {
            eu.run("SELECT pg_logical_emit_message(false, 'fill', 'x')");
            eu.run("SELECT pg_switch_wal()");
            eu.run("CHECKPOINT");
            return eu.status().outgoing("to_" + region).orElseThrow().lost();
        });
    }

    private void payWhile(AtomicBoolean open) {
        try {
            while (open.get()) {
                pay(eu);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pay(Region at) throws SQLException {
        UUID id = UUID.randomUUID();
        at.run(("""
                INSERT INTO payments.payment
                  VALUES ('%1$s', 'payment', '%1$s', '%1$s', gen_random_uuid(), 5, 'EUR', 'test', null, '%2$s', 1, now());
                INSERT INTO payments.ledger_entry
                  SELECT gen_random_uuid(), '%1$s', a, 'EUR', now() FROM (VALUES (5), (-5)) v(a)""").formatted(id, at.names().region()));
    }

    private static long payments(Region at) throws SQLException {
        return at.number("SELECT count(*) FROM payments.payment");
    }

    private static boolean needsReseed(Region region) throws SQLException {
        try (Connection superuser = region.superuser()) {
            return Reseed.isNeeded(superuser, region.names());
        }
    }

    private static void subscribe(Region region, Region peer) throws SQLException {
        try (Connection superuser = region.superuser()) {
            LogicalReplication.subscribe(superuser, region.names(), peer.address());
        }
    }
}
