package dev.catamaran.controller.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.Attempt;
import dev.catamaran.controller.lease.Contender;
import dev.catamaran.controller.lease.DatabaseRole;
import dev.catamaran.controller.lease.LastKnown;
import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.LeaseState;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.lease.PeerMark;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.lease.Resolution;
import dev.catamaran.controller.lease.Surroundings;
import dev.catamaran.controller.register.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Active-active, and eu has both homes: what the two entries together say of us. */
class HeldLeasesTest {
    private static final long MILLI = 1_000_000;
    private static final LeaseTimes TIMES = LeaseTimes.of(
            Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(250), Duration.ZERO, Duration.ZERO);
    private static final Contender EU = new Contender("eu", "us", Contender.writer("eu", "1"), true, false);
    private static final Surroundings AROUND =
            new Surroundings(DatabaseRole.PRIMARY, PeerMark.KEEP, Optional.of(Replication.SYNC), LastKnown.NOTHING);

    private final Lease marked = heldSince(600 * MILLI, "eu", Set.of("us"));

    @Test
    void countsWhatIsHeld() {
        Lease other = heldSince(600 * MILLI, "us", Set.of());
        assertThat(HeldLeases.of(List.of(marked, other))).isEqualTo(new HeldLeases(2, 1, 2));
    }

    /** Else commits would be let go, and the lease could come back, with its gate open, under an entry without the mark. */
    @Test
    void aLeaseThatHasJustLapsedStillSaysThatThePeerMissesNothing() {
        Lease lapsed = heldSince(0, "us", Set.of());
        lapsed.next(800 * MILLI, AROUND);
        assertThat(lapsed.isHeld()).isFalse();
        assertThat(HeldLeases.of(List.of(marked, lapsed))).isEqualTo(new HeldLeases(2, 1, 2));
    }

    @Test
    void aLeaseOfAnotherDoesNotCount() {
        Lease lost = heldSince(0, "us", Set.of());
        lost.observed(100 * MILLI, 9, entry("us", "us", Set.of()));
        assertThat(HeldLeases.of(List.of(marked, lost))).isEqualTo(new HeldLeases(1, 1, 1));
        assertThat(HeldLeases.of(List.of(lost))).isEqualTo(HeldLeases.NONE);
    }

    /** A controller that goes on with its region's lease. */
    private static Lease heldSince(long now, String home, Set<String> behind) {
        Lease lease = new Lease(EU, TIMES, List.of(home), "eu");
        lease.next(now, AROUND);
        lease.resolved(now, new Resolution.Found(7, entry(home, "eu", behind)));
        Attempt attempt = lease.next(now, AROUND).stream()
                .filter(Action.Write.class::isInstance)
                .map(action -> ((Action.Write) action).attempt())
                .findFirst()
                .orElseThrow();
        lease.written(now, attempt, new WriteResult.Written(8));
        assertThat(lease.isHeld()).isTrue();
        return lease;
    }

    private static LeaseEntry entry(String home, String region, Set<String> behind) {
        return new LeaseEntry(
                List.of(home),
                region,
                region.equals("eu") ? 3 : 4,
                LeaseState.SERVING,
                Replication.SYNC,
                behind,
                region + "/0",
                1,
                0,
                "");
    }
}
