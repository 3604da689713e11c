package dev.catamaran.payments.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.testkit.TwoRegions;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeerCopyTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private record Place(String region, String peer) implements RegionConfig {}

    private final PeerCopy copy = new PeerCopy(new Place("eu", "us"));

    @Test
    void whatIsNotHereMayBeAtAPeerThatIsCutOffAndIsNowhereWhileItsChangesArrive() throws Exception {
        try (TwoRegions regions = TwoRegions.activeActive();
                Connection eu = regions.payments("eu")) {
            await().atMost(LIMIT).until(() -> {
                // as the holder's controller does several times a second
                regions.gates("us").open("us", "us", 1);
                return !copy.mayStillBring(eu);
            });

            regions.server("us").kill();

            await().atMost(LIMIT).until(() -> copy.mayStillBring(eu));
        }
    }

    @Test
    void aRegionThatAloneWritesKnowsEverything() throws Exception {
        try (TwoRegions regions = TwoRegions.activePassive();
                Connection eu = regions.payments("eu")) {
            assertThat(copy.mayStillBring(eu)).isFalse();
        }
    }

    /** Seen in drills without any fault: the recipient, served by the other region, gave a payment back before it had arrived. */
    @Test
    void whatWasMadeAMomentAgoMayBeOnItsWayAndWhatIsOlderIsNot() throws Exception {
        try (TwoRegions regions = TwoRegions.activePassive();
                Connection eu = regions.payments("eu")) {
            assertThat(copy.unknown(eu, "payment", Ids.next()).problem()).isEqualTo(Problem.NOT_KNOWN_YET);
            assertThat(copy.unknown(eu, "payment", madeAgo(Duration.ofMinutes(2)))
                            .problem())
                    .isEqualTo(Problem.NOT_FOUND);
            assertThat(copy.unknown(eu, "payment", madeAgo(Duration.ofMinutes(-2)))
                            .problem())
                    .isEqualTo(Problem.NOT_FOUND);
            assertThat(copy.unknown(eu, "payment", UUID.randomUUID()).problem()).isEqualTo(Problem.NOT_FOUND);
        }
    }

    private static UUID madeAgo(Duration age) {
        UUID now = Ids.next();
        return new UUID(now.getMostSignificantBits() - (age.toMillis() << 16), now.getLeastSignificantBits());
    }
}
