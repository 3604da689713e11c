package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.postgres.CatchUp;
import dev.catamaran.postgres.LogicalReplication;
import dev.catamaran.postgres.SynchronousReplication;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogicalReplicationTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Region eu;
    private Region us;

    @BeforeEach
    void startBoth() throws IOException, SQLException {
        eu = Region.create("eu", "us", PostgresServer.create(folder.resolve("eu")));
        us = Region.create("us", "eu", PostgresServer.create(folder.resolve("us")));
        for (Region region : new Region[] {eu, us}) {
            try (Connection superuser = region.superuser()) {
                LogicalReplication.publish(superuser, region.names());
            }
        }
        subscribe(eu, us);
        subscribe(us, eu);
    }

    @AfterEach
    void stopBoth() throws IOException {
        eu.close();
        us.close();
    }

    @Test
    void carriesWhatWasPaidBeforeAndAfterTheSubscriptionsOfBothSidesAndQueuesOnlyWhatCameFromThePeer()
            throws SQLException {
        eu.pay(1);
        us.pay(2);
        us.pay(3);

        await().atMost(SOON).until(() -> eu.entries() == 6 && us.entries() == 6);

        assertThat(eu.unfolded()).isEqualTo(4);
        assertThat(us.unfolded()).isEqualTo(2);
        assertThat(eu.status().conflicts()).isZero();
        assertThat(us.status().conflicts()).isZero();
    }

    @Test
    void queuesForReconciliationWhatCameFromThePeerAndNothingElse() throws SQLException {
        UUID ours = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        String payment = "INSERT INTO payments.payment VALUES ('%s', gen_random_uuid(), '%s', 1)";
        eu.run(payment.formatted(ours, "eu"));
        us.run(payment.formatted(theirs, "us"));

        String queued = "SELECT count(*) FROM payments.unreconciled WHERE payment_id = '%s'";
        await().atMost(SOON).until(() -> eu.number(queued.formatted(theirs)) == 1);
        await().atMost(SOON).until(() -> us.number(queued.formatted(ours)) == 1);
        assertThat(eu.number("SELECT count(*) FROM payments.unreconciled")).isEqualTo(1);
        assertThat(us.number("SELECT count(*) FROM payments.unreconciled")).isEqualTo(1);
    }

    @Test
    void saysWhoReadsAndWhoIsRead() throws SQLException {
        await().atMost(SOON)
                .until(() -> eu.status().outgoing("to_us").orElseThrow().streaming());

        assertThat(eu.status().standby()).isFalse();
        assertThat(eu.status().incoming().orElseThrow().name()).isEqualTo("from_us");
        assertThat(eu.status().incoming().orElseThrow().streaming()).isTrue();
    }

    @Test
    void listsAPaymentThatArrivesUnderALeaseTakenOverBeforeAndNoOther() throws SQLException {
        String payment = "INSERT INTO payments.payment VALUES (gen_random_uuid(), '%s', 'eu', %d)";
        UUID known = UUID.randomUUID();
        eu.run("INSERT INTO payments.account VALUES ('" + known + "', 'eu')");
        us.run("INSERT INTO control.write_gate VALUES ('eu', 'us', 5, now()), ('us', 'us', 9, now())");

        eu.run(payment.formatted(known, 4));
        eu.run(payment.formatted(known, 5));
        eu.run(payment.formatted(UUID.randomUUID(), 6));
        eu.run(payment.formatted(UUID.randomUUID(), 9));

        await().atMost(SOON).until(() -> us.number("SELECT count(*) FROM payments.payment") == 4);
        assertThat(
                        us.number(
                                "SELECT count(*) FROM control.late_payment WHERE how = 'arrived' AND home = 'eu' AND epoch = 4"))
                .isEqualTo(1);
        assertThat(us.number("SELECT count(*) FROM control.late_payment WHERE home = 'unknown' AND epoch = 6"))
                .isEqualTo(1);
        assertThat(us.number("SELECT count(*) FROM control.late_payment")).isEqualTo(2);
    }

    @Test
    void queuesALogOutOfThePeerForRedisAlsoWhereItWasMadeHereToo() throws SQLException {
        String logOut = "INSERT INTO identity.log_out VALUES ('session', '%s', now() + interval '1 hour')";
        us.run(logOut.formatted("us"));
        us.run("INSERT INTO identity.log_out_untold VALUES ('session', 'us', now() + interval '1 hour')");
        eu.run(logOut.formatted("eu"));

        await().atMost(SOON)
                .until(() ->
                        us.number("SELECT count(*) FROM identity.log_out_untold WHERE session_id = 'session'") == 2);
        await().atMost(SOON).until(() -> eu.number("SELECT count(*) FROM identity.log_out") == 2);
        assertThat(us.status().conflicts()).isZero();
        assertThat(eu.status().conflicts()).isZero();
    }

    @Test
    void acknowledgesASynchronousPaymentOnlyWhenThePeerHasItAndUntilItIsDegraded() throws Exception {
        require(eu, "to_us");
        eu.pay(1);
        assertThat(us.entries()).isEqualTo(2);

        us.server().kill();
        CompletableFuture<Void> payment = CompletableFuture.runAsync(() -> pay(eu));
        await().atMost(SOON)
                .until(() -> eu.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") == 1);
        assertThat(payment).isNotDone();

        try (Connection superuser = eu.superuser()) {
            SynchronousReplication.degrade(superuser);
        }
        payment.get(5, TimeUnit.SECONDS);
    }

    @Test
    void acknowledgesPaymentsOfBothSidesWhileEachWaitsForTheOther() throws SQLException {
        require(eu, "to_us");
        require(us, "to_eu");
        for (int i = 0; i < 20; i++) {
            eu.pay(1);
            us.pay(1);
        }
        assertThat(eu.entries()).isEqualTo(80);
        assertThat(us.entries()).isEqualTo(80);
    }

    @Test
    void flushesWhatItAppliesOftenAndNotOneByOne() throws SQLException {
        // the reasons and the measurements are in subscription.sql: either setting alone costs a synchronous payment
        // 200 ms
        assertThat(eu.number("SELECT count(*) FROM pg_subscription WHERE subsynccommit = 'off'"))
                .isEqualTo(1);
        assertThat(eu.number("SELECT setting FROM pg_settings WHERE name = 'wal_writer_delay'"))
                .isEqualTo(10);
    }

    @Test
    void catchesUpAfterAPeerWasAway() throws Exception {
        us.server().kill();
        eu.pay(1);
        eu.pay(2);
        assertThat(eu.status().outgoing("to_us").orElseThrow().lagBytes()).isPositive();
        us.server().start();

        try (Connection superuser = eu.superuser()) {
            assertThat(CatchUp.await(superuser, "to_us", SOON)).isTrue();
        }
        assertThat(us.entries()).isEqualTo(4);
        us.pay(3);
        await().atMost(SOON).until(() -> eu.entries() == 6);
    }

    @Test
    void tellsAConflictFromALostConnection() throws Exception {
        String same = "INSERT INTO identity.customer VALUES ('00000000-0000-7000-8000-000000000001')";
        us.server().kill();
        eu.run(same);
        us.server().start();
        await().atMost(SOON).until(() -> us.number("SELECT count(*) FROM identity.customer") == 1);
        assertThat(us.status().conflicts()).isZero();

        eu.run("ALTER SUBSCRIPTION from_us DISABLE");
        await().atMost(SOON).until(() -> !eu.status().incoming().orElseThrow().streaming());
        us.run(same.replace("1')", "2')"));
        eu.run(same.replace("1')", "2')"));

        await().atMost(SOON)
                .until(() -> us.status().conflicts() > 0 && us.status().applyErrors() > 0);
    }

    @Test
    void isNotCutOffWhileItWorksThroughABacklog() throws Exception {
        us.server().kill();
        eu.run("DO $$ BEGIN FOR i IN 1..20000 LOOP INSERT INTO payments.ledger_entry"
                + " SELECT gen_random_uuid(), gen_random_uuid(), 1, 'EUR', now(); COMMIT; END LOOP; END $$");
        us.server().start();

        try (Connection superuser = eu.superuser()) {
            assertThat(CatchUp.await(superuser, "to_us", Duration.ofSeconds(30)))
                    .isTrue();
        }
        assertThat(us.entries()).isEqualTo(20_000);
        assertThat(us.unfolded()).isEqualTo(20_000);
    }

    @Test
    void hasAppliedAllThatWasReceivedWhenItIsDrained() throws Exception {
        eu.run("INSERT INTO payments.ledger_entry SELECT gen_random_uuid(), gen_random_uuid(), 1, 'EUR', now()"
                + " FROM generate_series(1, 20000)");

        try (Connection superuser = us.superuser()) {
            assertThat(LogicalReplication.drain(superuser, us.names(), Duration.ofMillis(300), SOON))
                    .isTrue();
            assertThat(us.entries()).isEqualTo(20_000);
        }
    }

    @Test
    void isDrainedAtOnceWhileTheWorkerSeeksItsDeadPeerAgainAndAgain() throws Exception {
        eu.server().kill();

        try (Connection superuser = us.superuser()) {
            for (int i = 0; i < 10; i++) {
                assertThat(LogicalReplication.drain(
                                superuser, us.names(), Duration.ofMillis(50), Duration.ofMillis(500)))
                        .isTrue();
            }
        }
    }

    @Test
    void leavesThePeersSlotWhenASubscriptionEnds() throws SQLException {
        try (Connection superuser = us.superuser()) {
            LogicalReplication.unsubscribe(superuser, us.names());
        }
        assertThat(us.status().incoming()).isEmpty();
        assertThat(eu.status().outgoing("to_us")).isPresent();
    }

    private static void subscribe(Region region, Region peer) throws SQLException {
        try (Connection superuser = region.superuser()) {
            LogicalReplication.subscribe(superuser, region.names(), peer.address());
        }
    }

    private static void require(Region region, String standby) throws SQLException {
        await().atMost(SOON)
                .until(() -> region.status().outgoing(standby).orElseThrow().streaming());
        try (Connection superuser = region.superuser()) {
            SynchronousReplication.require(superuser, standby);
        }
    }

    private static void pay(Region region) {
        try {
            region.pay(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
