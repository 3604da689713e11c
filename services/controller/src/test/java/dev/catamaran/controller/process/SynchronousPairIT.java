package dev.catamaran.controller.process;

import static dev.catamaran.controller.process.SynchronousPair.awaitRequired;
import static dev.catamaran.controller.process.SynchronousPair.count;
import static dev.catamaran.controller.process.SynchronousPair.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Active-passive and synchronous, one story: the pair is made, the link between the databases is cut and heals, and then
 * the primary's region dies.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SynchronousPairIT {
    private static final Duration ORDER_LIMIT = Duration.ofMillis(1_500);
    private static final Duration LONGEST_HANG = ThreeZones.LEASE.plus(Duration.ofMillis(500));

    @TempDir
    static Path folder;

    private static SynchronousPair pair;

    @BeforeAll
    static void start() throws Exception {
        pair = new SynchronousPair(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        pair.close();
    }

    @Test
    @Order(1)
    void bothHomesStartAtThePrimaryAndCommitsSoonWaitForTheStandby() throws Exception {
        pair.zones.awaitServing("eu", "eu");
        pair.zones.awaitServing("eu", "us");
        awaitRequired(pair.eu, "to_us");
        write(pair.eu, 1);
    }

    @Test
    @Order(2)
    void aStalledLinkHoldsACommitUpForAboutALeaseAtMost() throws Exception {
        pair.awaitPaired();
        pair.replication.cut();
        long begun = System.nanoTime();
        write(pair.eu, 2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_HANG);
        awaitRequired(pair.eu, "");
        assertThat(pair.zones.serves("eu", "eu")).isTrue();
    }

    @Test
    @Order(3)
    void aRegionThatIsBehindDoesNotTakeOverByItself() {
        pair.zones.controller("eu").kill();
        long until = System.nanoTime() + ThreeZones.LEASE.multipliedBy(3).toNanos();
        await().atMost(ThreeZones.SOON).until(() -> System.nanoTime() > until);
        assertThat(pair.zones.lease("us", "eu").orElseThrow().get("epoch").asLong())
                .isEqualTo(1);
        pair.zones.controller("eu").start();
        pair.zones.awaitServing("eu", "eu");
    }

    @Test
    @Order(4)
    void afterTheStandbyHasCaughtUpCommitsWaitForItAgain() {
        pair.replication.heal();
        awaitRequired(pair.eu, "to_us");
        pair.awaitPaired();
    }

    @Test
    @Order(5)
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
        write(pair.eu, 3);
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
    @Order(6)
    void theStandbyIsPromotedForBothHomesAndHasEverythingAcknowledged() throws Exception {
        write(pair.eu, 4);
        pair.zones.controller("eu").kill();
        pair.eu.kill();
        pair.zones.awaitServing("us", "eu");
        pair.zones.awaitServing("us", "us");
        long begun = System.nanoTime();
        write(pair.us, 5);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ThreeZones.LEASE);
        assertThat(count(pair.us)).isEqualTo(5);
        assertThat(pair.zones.controller("us").get("/timeline")).hasSize(2);
        assertThat(pair.zones
                        .controller("us")
                        .get("/status")
                        .get("database")
                        .get("role")
                        .asText())
                .isIn("primary", "standby");
        assertThat(pair.gates.overlaps()).isEmpty();
    }
}
