package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.register.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Active-passive: the register was lost, and an operator orders the standby to serve. */
class FirstEntryTest {
    private static final long ORDERED_AT = 10_000 * MILLI;
    private static final Surroundings AROUND = new Surroundings(
            DatabaseRole.STANDBY,
            PeerMark.KEEP,
            Optional.of(Replication.ASYNC),
            new LastKnown(true, true, true, 2, "eu", Set.of()));

    private final Lease lease =
            new Lease(new Contender("us", "eu", Contender.writer("us", "1"), true, true), TIMES, List.of("eu"), "eu");
    private Attempt attempt;

    @BeforeEach
    void order() {
        lease.next(0, AROUND);
        lease.resolved(0, new Resolution.Absent());
        assertThat(lease.force(ORDERED_AT, AROUND)).isTrue();
        attempt = ((Action.Write) lease.next(ORDERED_AT, AROUND).get(0)).attempt();
        assertThat(attempt.entry().epoch()).isEqualTo(3);
    }

    @Test
    void theDatabaseIsPreparedBeforeTheGateIsOpened() {
        assertPrepares();
    }

    /** Readings have a session of their own and may be faster than the write's answer, above all one that went a way round. */
    @Test
    void alsoWhenTheEntryIsReadBeforeItsWriteIsAnswered() {
        lease.observed(ORDERED_AT + 1, 0, attempt.entry());
        assertPrepares();
    }

    /** Else one that came late would pass for the next, and the holder would count its time from too late a moment. */
    @Test
    void noTwoAttemptsAreAlike() {
        lease.written(ORDERED_AT + 1, attempt, new WriteResult.Unknown("lost"));
        lease.next(ORDERED_AT + 2, AROUND);
        lease.resolved(ORDERED_AT + 3, new Resolution.Absent());
        Attempt second = ((Action.Write) lease.next(ORDERED_AT + 4, AROUND).get(0)).attempt();
        assertThat(second.entry()).isNotEqualTo(attempt.entry());

        lease.written(ORDERED_AT + 5, second, new WriteResult.Unknown("lost"));
        lease.next(ORDERED_AT + 6, AROUND);
        lease.resolved(ORDERED_AT + 7, new Resolution.Found(0, attempt.entry()));
        assertThat(lease.isHeld()).isFalse();
    }

    private void assertPrepares() {
        lease.written(ORDERED_AT + 2, attempt, new WriteResult.Written(0));
        assertThat(lease.next(ORDERED_AT + 3, AROUND))
                .hasOnlyElementsOfType(Action.Prepare.class)
                .hasSize(1);
    }
}
