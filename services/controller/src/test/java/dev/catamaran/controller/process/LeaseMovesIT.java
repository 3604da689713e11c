package dev.catamaran.controller.process;

import static dev.catamaran.controller.process.ThreeZones.WITNESS;
import static dev.catamaran.controller.process.ThreeZones.other;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Active-active: whatever becomes of a holder, its lease moves once, and never are two gates open for one home. */
@ExtendWith(SharedPair.class)
class LeaseMovesIT {
    private static final String HOME = "eu";

    private static ThreeZones zones;
    private static GateSampler gates;

    @BeforeAll
    static void start(ActiveActivePair pair) {
        zones = pair.zones;
        gates = pair.gates;
    }

    @BeforeEach
    void bothHomesAreServed() {
        zones.awaitServed(HOME);
        zones.awaitServed("us");
    }

    @AfterEach
    void neverWereTwoGatesOpen() {
        assertThat(gates.seen()).isPositive();
        assertThat(gates.overlaps()).isEmpty();
    }

    @Test
    void aKilledHolderIsFollowedByThePeerUnderTheNextEpoch() throws Exception {
        String dead = zones.holder(HOME);
        long epoch = zones.epoch(HOME);
        zones.controller(dead).kill();
        zones.database(dead).kill();
        zones.awaitServing(other(dead), HOME);
        assertThat(zones.epoch(HOME)).isEqualTo(epoch + 1);
        assertTimelineIsComplete(other(dead), epoch + 1);

        zones.database(dead).start();
        zones.controller(dead).start();
        await().atMost(ThreeZones.SOON).until(() -> zones.lease(dead, HOME).isPresent());
        assertThat(zones.holder(HOME))
                .as("a region that comes back never serves by itself")
                .isEqualTo(other(dead));
    }

    @Test
    void aHolderThatIsCutOffShutsItsGateAndThePeerFollows() {
        String lonely = zones.holder(HOME);
        zones.links().isolate(lonely);
        zones.awaitServing(other(lonely), HOME);
        zones.links().heal(lonely);
        await().atMost(ThreeZones.SOON)
                .until(() -> zones.lease(lonely, HOME)
                        .orElseThrow()
                        .get("region")
                        .asText()
                        .equals(other(lonely)));
    }

    @Test
    void aPausedHolderFindsItsLeaseGoneWhenItWakes() {
        String sleeper = zones.holder(HOME);
        zones.controller(sleeper).pause();
        zones.awaitServing(other(sleeper), HOME);
        zones.controller(sleeper).resume();
        await().atMost(ThreeZones.SOON)
                .until(() -> zones.lease(sleeper, HOME)
                        .orElseThrow()
                        .get("region")
                        .asText()
                        .equals(other(sleeper)));
    }

    @Test
    void aDeadDatabaseLosesTheLeaseLikeADeadRegion() throws Exception {
        String region = zones.holder(HOME);
        zones.database(region).kill();
        zones.awaitServing(other(region), HOME);
        zones.database(region).start();
    }

    @Test
    void theLossOfTheWitnessMovesNothing() {
        try {
            assertNothingMovesWhile(() -> zones.controller(WITNESS).kill());
        } finally {
            zones.controller(WITNESS).start();
        }
    }

    @Test
    void theLossOfTheLinkBetweenTheRegionsMovesNothing() {
        try {
            assertNothingMovesWhile(() -> zones.links().cut("eu", "us"));
        } finally {
            zones.links().heal("eu", "us");
        }
    }

    @Test
    void theLossOfTheLinkToTheWitnessMovesNothing() {
        String holder = zones.holder(HOME);
        try {
            assertNothingMovesWhile(() -> zones.links().cut(holder, WITNESS));
        } finally {
            zones.links().heal(holder, WITNESS);
        }
    }

    @Test
    void aControllerThatIsRestartedInOrderKeepsItsLease() {
        String holder = zones.holder(HOME);
        long epoch = zones.epoch(HOME);
        zones.controller(holder).restart();
        await().atMost(ThreeZones.SOON).until(() -> zones.epoch(HOME) > epoch);
        zones.awaitServing(holder, HOME);
        assertThat(zones.epoch(HOME)).as("the same region under a new epoch").isEqualTo(epoch + 1);
    }

    @Test
    void aGatewayWaitsForTheNextVersionAndGetsItAtOnce() {
        String region = zones.holder(HOME);
        JsonNode known = zones.controller(region).get("/leases");
        long begun = System.nanoTime();
        JsonNode same = zones.controller(region)
                .get("/leases?after=" + known.get("version").asLong());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(7));
        assertThat(same).isEqualTo(known);
        assertThat(zones.controller(region).get("/leases?after=0")).isEqualTo(known);
    }

    @Test
    void showsItsStateToOperators() {
        JsonNode status = zones.controller("eu").get("/status");
        assertThat(status.get("mode").asText()).isEqualTo("active-active");
        assertThat(status.get("quorum").get("connected").asBoolean()).isTrue();
        assertThat(status.get("database").get("role").asText()).isEqualTo("primary");
        assertThat(status.get("gates")).isNotEmpty();
        assertThat(zones.controller("eu").management("/q/metrics")).contains("catamaran_lease_epoch{home=\"eu\"");
        assertThat(zones.controller("eu").management("/q/health/live")).contains("UP");
    }

    private static void assertNothingMovesWhile(Runnable fault) {
        String holder = zones.holder(HOME);
        long epoch = zones.lease(holder, HOME).orElseThrow().get("epoch").asLong();
        fault.run();
        long until = System.nanoTime() + ThreeZones.LEASE.multipliedBy(3).toNanos();
        await().atMost(ThreeZones.SOON).until(() -> System.nanoTime() > until && zones.serves(holder, HOME));
        assertThat(zones.lease(holder, HOME).orElseThrow().get("epoch").asLong())
                .isEqualTo(epoch);
    }

    private static void assertTimelineIsComplete(String region, long epoch) {
        List<String> names = new ArrayList<>();
        List<Long> moments = new ArrayList<>();
        for (JsonNode takeover : zones.controller(region).get("/timeline")) {
            if (takeover.get("home").asText().equals(HOME)
                    && takeover.get("epoch").asLong() == epoch) {
                takeover.get("steps").forEach(step -> {
                    names.add(step.get("name").asText());
                    moments.add(step.get("at").asLong());
                });
            }
        }
        assertThat(names)
                .containsExactly(
                        "last-renewal-seen",
                        "detected",
                        "decided",
                        "gate-safe",
                        "promoted",
                        "degraded",
                        "gate-open",
                        "announced");
        assertThat(moments).isSorted();
    }
}
