package dev.catamaran.controller.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.lease.PeerMark;
import org.junit.jupiter.api.Test;

class CopyAgeTest {
    private static final long T = 1_000;
    private static final long LIMIT = 60_000;
    private final CopyAge age = new CopyAge(T, LIMIT);

    @Test
    void aPeerThatWasCutOffForLongerThanTheLimitMayNotDecideAlone() {
        assertThat(mark(10, 1, 10)).isEqualTo(PeerMark.KEEP);
        assertThat(mark(100, 1, 100)).isEqualTo(PeerMark.CAUGHT_UP);
        assertThat(mark(LIMIT + 100, 1, 100)).isEqualTo(PeerMark.KEEP);
        assertThat(mark(LIMIT + 101, 1, 100)).isEqualTo(PeerMark.BEHIND);
        assertThat(mark(LIMIT + 5_000, 1, LIMIT + 2_000))
                .as("it catches up, and is not near yet")
                .isEqualTo(PeerMark.KEEP);
        assertThat(mark(LIMIT + 6_000, 1, LIMIT + 5_900)).isEqualTo(PeerMark.CAUGHT_UP);
    }

    @Test
    void whatThisRegionDidNotWriteThePeerDoesNotLack() {
        mark(10, 0, 0);
        assertThat(mark(10 * LIMIT, 0, 0)).isEqualTo(PeerMark.KEEP);
        assertThat(mark(10 * LIMIT + 10, 1, 0)).isEqualTo(PeerMark.KEEP);
        assertThat(mark(11 * LIMIT, 1, 0)).isEqualTo(PeerMark.KEEP);
        assertThat(mark(11 * LIMIT + 20, 1, 0)).isEqualTo(PeerMark.BEHIND);
    }

    @Test
    void aProcessThatHasJustStartedKnowsNothingGoodOfThePeer() {
        mark(10, 1, 5);
        assertThat(mark(50, 1, 5)).as("the mark of the process before stands").isEqualTo(PeerMark.KEEP);
    }

    @Test
    void anOwnDatabaseThatDoesNotAnswerSaysNothing() {
        mark(10, 1, 10);
        PeerLook blind = new PeerLook(new HeldLeases(1, 0, 0), LIMIT + 500, 500, 100);
        assertThat(age.mark(LIMIT + 500, blind)).isEqualTo(PeerMark.KEEP);
    }

    private PeerMark mark(long now, int held, long reachedAt) {
        return age.mark(now, new PeerLook(new HeldLeases(held, 0, 0), now, now, reachedAt));
    }
}
