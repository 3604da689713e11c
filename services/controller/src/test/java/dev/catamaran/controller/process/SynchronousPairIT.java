package dev.catamaran.controller.process;

import static dev.catamaran.controller.process.ActivePassivePair.awaitRequired;
import static dev.catamaran.controller.process.ActivePassivePair.count;
import static dev.catamaran.controller.process.ActivePassivePair.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Active-passive and synchronous: the link between the databases is cut and heals. The death of the primary's region comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SynchronousPairIT {
    private static final Duration ORDER_LIMIT = Duration.ofMillis(1_500);
    private static final Duration LONGEST_HANG = ThreeZones.LEASE.plus(Duration.ofMillis(500));

    @TempDir
    static Path folder;

    private static ActivePassivePair pair;
    private static int written;

    @BeforeAll
    static void start() throws Exception {
        pair = new ActivePassivePair(folder, "sync");
    }

    @AfterAll
    static void stop() throws Exception {
        pair.close();
    }

    @BeforeEach
    void bothHomesAreAtThePrimaryAndCommitsWaitForTheStandby() {
        pair.restore();
    }

    @Test
    @Order(1)
    void bothHomesStartAtThePrimaryAndCommitsSoonWaitForTheStandby() throws Exception {
        assertThat(pair.zones.serves("eu", "eu")).isTrue();
        assertThat(pair.zones.serves("eu", "us")).isTrue();
        writeOne(pair.eu);
    }

    @Test
    void aStalledLinkHoldsACommitUpForAboutALeaseAtMost() throws Exception {
        assertThat(untilTheStandbyIsNoLongerRequired()).isLessThan(LONGEST_HANG);
        assertThat(pair.zones.serves("eu", "eu")).isTrue();
    }

    @Test
    void aRegionThatIsBehindDoesNotTakeOverByItself() throws Exception {
        untilTheStandbyIsNoLongerRequired();
        long epoch = pair.zones.epoch("eu");
        pair.zones.controller("eu").kill();
        long until = System.nanoTime() + ThreeZones.LEASE.multipliedBy(3).toNanos();
        await().atMost(ThreeZones.SOON).until(() -> System.nanoTime() > until);
        assertThat(pair.zones.lease("us", "eu").orElseThrow().get("epoch").asLong())
                .isEqualTo(epoch);
    }

    @Test
    void afterTheStandbyHasCaughtUpCommitsWaitForItAgain() throws Exception {
        untilTheStandbyIsNoLongerRequired();
        pair.replication.heal();
        awaitRequired(pair.eu, "to_us");
        pair.awaitPaired();
    }

    @Test
    void anOrderChangesTheReplicationWithinASecondAndMovesNothing() throws Exception {
        long epoch = pair.zones.epoch("eu");
        assertThat(pair.zones
                        .controller("us")
                        .post("/replication", "{\"replication\":\"quorum\"}")
                        .status())
                .isEqualTo(422);
        order("us", "async");
        awaitRequired(pair.eu, "", ORDER_LIMIT);
        pair.replication.cut();
        long begun = System.nanoTime();
        writeOne(pair.eu);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
        assertThat(pair.zones.controller("eu").get("/status").get("behind")).isEmpty();
        pair.replication.heal();

        order("eu", "sync");
        awaitRequired(pair.eu, "to_us", ThreeZones.SOON);
        pair.awaitPaired();
        assertThat(pair.zones.epoch("eu")).as("no lease has moved").isEqualTo(epoch);
    }

    private static void order(String zone, String replication) {
        assertThat(pair.zones.controller(zone).post("/replication", "{\"replication\":\"" + replication + "\"}"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(202))
                .satisfies(answer ->
                        assertThat(answer.body().get("replication").asText()).isEqualTo(replication));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theStandbyIsPromotedForBothHomesAndHasEverythingAcknowledged() throws Exception {
        writeOne(pair.eu);
        int movesBefore = pair.zones.controller("us").get("/timeline").size();
        pair.zones.controller("eu").kill();
        pair.eu.kill();
        pair.zones.awaitServing("us", "eu");
        pair.zones.awaitServing("us", "us");
        long begun = System.nanoTime();
        writeOne(pair.us);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ThreeZones.LEASE);
        assertThat(count(pair.us)).isEqualTo(written);
        assertThat(pair.zones.controller("us").get("/timeline")).hasSize(movesBefore + 2);
        assertThat(pair.zones
                        .controller("us")
                        .get("/status")
                        .get("database")
                        .get("role")
                        .asText())
                .isIn("primary", "standby");
        assertThat(pair.gates.overlaps()).isEmpty();
    }

    /** How long a commit took that began when the link was cut. */
    private static Duration untilTheStandbyIsNoLongerRequired() throws SQLException {
        pair.replication.cut();
        long begun = System.nanoTime();
        writeOne(pair.eu);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        awaitRequired(pair.eu, "");
        return took;
    }

    private static void writeOne(PostgresServer server) throws SQLException {
        write(server, ++written);
    }
}
