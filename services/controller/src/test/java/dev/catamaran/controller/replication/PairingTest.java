package dev.catamaran.controller.replication;

import static dev.catamaran.controller.replication.Pairing.Command.DEGRADE;
import static dev.catamaran.controller.replication.Pairing.Command.NONE;
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
        pairing.failed();
        assertThat(pairing.next(2_040, stalled(2_040, 2))).isEqualTo(DEGRADE);
    }

    @Test
    void anOwnDatabaseThatDoesNotAnswerSaysNothingOfThePeer() {
        PeerLook blind = new PeerLook(2, 0, 0, 100, 100);
        assertThat(pairing.next(5_000, blind)).isEqualTo(NONE);
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void aSilentControllerWhoseDatabaseConfirmsIsNotGone() {
        PeerLook silent = new PeerLook(2, 0, 0, 5_000, 4_950);
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
        assertThat(pairing.next(now + 10, near(now + 10, 2))).isEqualTo(NONE);
        assertThat(pairing.mark())
                .as("what was written meanwhile may be missing")
                .isNotEqualTo(PeerMark.CAUGHT_UP);
        pairing.next(now + 1_200, near(now + 1_200, 2));
        assertThat(pairing.mark()).isEqualTo(PeerMark.CAUGHT_UP);
        pairing.next(now + 1_250, near(now + 1_250, 0));
        assertThat(pairing.mark()).isEqualTo(PeerMark.KEEP);
    }

    @Test
    void aPeerThatFailsWhileItJoinsIsMarkedAgainBeforeTheNextDegrade() {
        alone();
        pairing.next(3_000, near(3_000, 2));
        assertThat(pairing.next(5_000, near(5_000, 2))).isEqualTo(REQUIRE);
        pairing.done(5_000, REQUIRE);
        pairing.next(6_200, near(6_200, 2));
        pairing.next(8_000, stalled(8_000, 1));
        assertThat(pairing.mark()).isEqualTo(PeerMark.BEHIND);
        assertThat(pairing.next(8_010, stalled(8_010, 1))).isEqualTo(NONE);
        assertThat(pairing.next(8_020, stalled(8_020, 2))).isEqualTo(DEGRADE);
    }

    private void alone() {
        pairing.next(2_000, stalled(2_000, 0));
        pairing.next(2_020, stalled(2_020, 2));
        pairing.done(2_030, DEGRADE);
    }

    /** The peer confirms at once. */
    private static PeerLook near(long now, int marked) {
        return new PeerLook(2, marked, now, now, now);
    }

    /** The peer has confirmed nothing for longer than T. */
    private static PeerLook stalled(long now, int marked) {
        return new PeerLook(2, marked, now, now, now - T - 1);
    }
}
