package dev.catamaran.loadtests.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void isDisappointedByALeaseThatMovesWithoutReason() {
        assertThat(Fault.LOSE_WITNESS.expectation().judge(true, true, 0)).contains("a lease moved");
        assertThat(Fault.LOSE_WITNESS.expectation().judge(true, false, 0)).isEmpty();
    }

    @Test
    void isDisappointedByALeaseThatStaysWithADeadRegion() {
        assertThat(Fault.KILL_REGION.expectation().judge(true, false, 0)).contains("no lease moved");
        assertThat(Fault.KILL_REGION.expectation().judge(true, true, 0)).isEmpty();
    }

    @Test
    void doesNotExpectAMoveFromARegionThatServedNobody() {
        assertThat(Fault.KILL_REGION.expectation().judge(false, false, 0)).isEmpty();
    }

    @Test
    void countsFailedOperationsWhereNoneMayFail() {
        assertThat(Fault.CUT_LINK.expectation().judge(true, false, 3)).contains("3 operations failed");
        assertThat(Fault.KILL_POSTGRES.expectation().judge(true, false, 3)).isEmpty();
    }
}
