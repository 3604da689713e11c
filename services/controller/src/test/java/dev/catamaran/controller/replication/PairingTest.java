package dev.catamaran.controller.replication;

import static dev.catamaran.controller.replication.Pairing.Command.DEGRADE;
import static dev.catamaran.controller.replication.Pairing.Command.NONE;
import static dev.catamaran.controller.replication.Pairing.Command.PROVE;
import static dev.catamaran.controller.replication.Pairing.Command.RELEASE;
import static dev.catamaran.controller.replication.Pairing.Command.REQUIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.lease.PeerMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairingTest {
    private static final long T = 1_000;
    private final Pairing pairing = new Pairing(T);

    @BeforeEach
    void paired() {
        assertThat(pairing.next(0, near(0, 0))).isEqualTo(REQUIRE);
        pairing.done(0, REQUIRE);
        assertThat(pairing.isSettled(near(0, 0))).as("said, not seen").isFalse();
        assertThat(pairing.next(0, near(0, 0))).isEqualTo(PROVE);
        pairing.done(0, PROVE);
        assertThat(pairing.isSettled(near(0, 0))).isTrue();
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void looksFromTimeToTimeWhetherCommitsStillWaitAndPartsWhenTheyDoNot() {
        long now = 20 * T;
        assertThat(pairing.next(now - 1, near(now - 1, 0))).isEqualTo(NONE);
        for (int look = 0; look < 3; look++) {
            assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
            assertThat(pairing.next(now, near(now, 0))).isEqualTo(PROVE);
            pairing.refuted(now);
            assertThat(pairing.next(now, near(now, 0)))
                    .as("not without a pause")
                    .isEqualTo(NONE);
            now += T / 8;
        }
        assertThat(pairing.next(now, near(now, 0))).isEqualTo(NONE);
        assertThat(pairing.mark()).isEqualTo(PeerMark.BEHIND);
        assertThat(pairing.next(now, near(now, 2))).isEqualTo(DEGRADE);
    }

    @Test
    void aDatabaseThatDoesNotAnswerTheProofRefutesNothing() {
        long now = 20 * T;
        for (int look = 0; look < 10; look++) {
            assertThat(pairing.next(now, near(now, 0))).isEqualTo(PROVE);
            pairing.failed(now);
            now += T / 8;
        }
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void degradesOnlyAfterEveryLeaseSaysThatThePeerIsBehind() {
        assertThat(pairing.next(2_000, stalled(2_000, 0))).isEqualTo(NONE);
        assertThat(pairing.mark()).isEqualTo(PeerMark.BEHIND);
        assertThat(pairing.next(2_010, stalled(2_010, 1))).isEqualTo(NONE);
        assertThat(pairing.isSettled(stalled(2_010, 1))).isFalse();
        assertThat(pairing.next(2_020, stalled(2_020, 2))).isEqualTo(DEGRADE);
        pairing.done(2_030, DEGRADE);
        assertThat(pairing.isSettled(stalled(2_030, 2))).isTrue();
    }

    @Test
    void asksAgainWhenTheDatabaseFailedToDegrade() {
        pairing.next(2_000, stalled(2_000, 0));
        assertThat(pairing.next(2_020, stalled(2_020, 2))).isEqualTo(DEGRADE);
        assertThat(pairing.next(2_030, stalled(2_030, 2))).isEqualTo(NONE);
        pairing.failed(2_030);
        assertThat(pairing.next(2_040, stalled(2_040, 2)))
                .as("a database that refuses is not asked without a pause")
                .isEqualTo(NONE);
        assertThat(pairing.next(2_030 + T / 8, stalled(2_030 + T / 8, 2))).isEqualTo(DEGRADE);
    }

    @Test
    void anOwnDatabaseThatDoesNotAnswerSaysNothingOfThePeer() {
        PeerLook blind = new PeerLook(held(0), 0, 100, 100);
        assertThat(pairing.next(5_000, blind)).isEqualTo(NONE);
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void aSilentControllerWhoseDatabaseConfirmsIsNotGone() {
        PeerLook silent = new PeerLook(held(0), 0, 5_000, 4_950);
        pairing.next(5_000, silent);
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void clearsTheMarkOnlyAfterCommitsWaitAgainAndThePeerHasThem() {
        alone();
        long now = 3_000;
        while (pairing.next(now, near(now, 2)) != REQUIRE) {
            assertThat(pairing.mark()).isEqualTo(PeerMark.BEHIND);
            now += 50;
        }
        assertThat(now).as("steady for 2 T").isGreaterThanOrEqualTo(5_000);
        pairing.done(now, REQUIRE);
        assertThat(pairing.next(now, near(now, 2))).isEqualTo(PROVE);
        pairing.refuted(now);
        assertThat(pairing.next(now + 1_200, near(now + 1_200, 2))).isEqualTo(PROVE);
        assertThat(pairing.mark()).as("no commit waits yet").isNotEqualTo(PeerMark.CAUGHT_UP);
        now += 1_200;
        pairing.done(now, PROVE);
        assertThat(pairing.next(now + 10, near(now + 10, 2))).isEqualTo(NONE);
        assertThat(pairing.mark())
                .as("what was written meanwhile may be missing")
                .isNotEqualTo(PeerMark.CAUGHT_UP);
        pairing.next(now + 1_200, near(now + 1_200, 2));
        assertThat(pairing.mark()).isEqualTo(PeerMark.CAUGHT_UP);
        pairing.next(now + 1_250, near(now + 1_250, 0));
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    /** A mark that is known may be older than a write on its way that takes it away: it must be gone, and written anew. */
    @Test
    void aPeerThatFailsWhileItJoinsIsMarkedAnewBeforeTheNextDegrade() {
        alone();
        pairing.next(3_000, near(3_000, 2));
        assertThat(pairing.next(5_000, near(5_000, 2))).isEqualTo(REQUIRE);
        pairing.done(5_000, REQUIRE);
        pairing.next(5_000, near(5_000, 2));
        pairing.done(5_000, PROVE);
        pairing.next(6_200, near(6_200, 2));
        for (long now = 8_000; now < 8_100; now += 10) {
            assertThat(pairing.next(now, stalled(now, 2))).isEqualTo(NONE);
            assertThat(pairing.next(now, stalled(now, 1))).isEqualTo(NONE);
            assertThat(pairing.mark()).isEqualTo(PeerMark.CAUGHT_UP);
        }
        pairing.next(8_100, stalled(8_100, 0));
        pairing.next(8_110, stalled(8_110, 0));
        assertThat(pairing.mark()).isEqualTo(PeerMark.BEHIND);
        assertThat(pairing.next(8_120, stalled(8_120, 1))).isEqualTo(NONE);
        assertThat(pairing.next(8_130, stalled(8_130, 2))).isEqualTo(DEGRADE);
    }

    @Test
    void letsCommitsGoOnlyAfterNoLeasePromisesAnythingAnyMore() {
        assertThat(pairing.next(2_000, promising(2_000, 1, 0))).isEqualTo(NONE);
        assertThat(pairing.isSettled(promising(2_000, 1, 0))).isTrue();
        assertThat(pairing.next(2_010, promising(2_010, 0, 0))).isEqualTo(RELEASE);
        assertThat(pairing.isSettled(promising(2_010, 0, 0))).isFalse();
        pairing.done(2_020, RELEASE);
        assertThat(pairing.isSettled(promising(2_020, 0, 0))).isTrue();
        assertThat(pairing.next(2_030, stalledAsync(2_030)))
                .as("nothing to part from")
                .isEqualTo(NONE);
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void waitsForANearPeerAtOnceWhenThatIsOrdered() {
        async();
        assertThat(pairing.next(3_000, promising(3_000, 1, 1)))
                .as("one lease says so, one not yet")
                .isEqualTo(NONE);
        assertThat(pairing.next(3_010, near(3_010, 2))).isEqualTo(NONE);
        assertThat(pairing.next(3_020, near(3_020, 2))).isEqualTo(REQUIRE);
        pairing.done(3_030, REQUIRE);
        assertThat(pairing.next(3_040, near(3_040, 2))).isEqualTo(PROVE);
        pairing.done(3_040, PROVE);
        assertThat(pairing.mark()).as("not yet proven").isNotEqualTo(PeerMark.CAUGHT_UP);
        pairing.next(4_100, near(4_100, 2));
        assertThat(pairing.mark()).isEqualTo(PeerMark.CAUGHT_UP);
    }

    @Test
    void doesNotWaitForAPeerThatIsAwayWhenThatIsOrdered() {
        async();
        pairing.next(3_010, stalled(3_010, 2));
        assertThat(pairing.next(3_020, stalled(3_020, 2))).isEqualTo(NONE);
        assertThat(pairing.mark()).isEqualTo(PeerMark.BEHIND);
        assertThat(pairing.isSettled(stalled(3_020, 2))).isTrue();
    }

    private void async() {
        pairing.next(2_010, promising(2_010, 0, 0));
        pairing.done(2_020, RELEASE);
    }

    /** Leases that are synchronous, all of them unless said. */
    private static HeldLeases held(int marked) {
        return new HeldLeases(2, marked, 2);
    }

    private static PeerLook promising(long now, int synchronous, int marked) {
        return new PeerLook(new HeldLeases(2, marked, synchronous), now, now, now);
    }

    private static PeerLook stalledAsync(long now) {
        return new PeerLook(new HeldLeases(2, 0, 0), now, now, now - T - 1);
    }

    private void alone() {
        pairing.next(2_000, stalled(2_000, 0));
        pairing.next(2_020, stalled(2_020, 2));
        pairing.done(2_030, DEGRADE);
    }

    /** The peer confirms at once. */
    private static PeerLook near(long now, int marked) {
        return new PeerLook(held(marked), now, now, now);
    }

    /** The peer has confirmed nothing for longer than T. */
    private static PeerLook stalled(long now, int marked) {
        return new PeerLook(held(marked), now, now, now - T - 1);
    }
}
