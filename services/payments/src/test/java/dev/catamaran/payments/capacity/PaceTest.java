package dev.catamaran.payments.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Close to the end of the clock's range: only differences of its readings mean anything. */
    private static final long NOW = Long.MAX_VALUE - TimeUnit.MILLISECONDS.toNanos(70);

    @Test
    void spacesCallsThatComeTogetherEvenly() {
        Pace pace = new Pace(20, SECOND, NOW);

        assertThat(pace.take(NOW)).hasValue(0);
        assertThat(pace.take(NOW)).hasValue(millis(50));
        assertThat(pace.take(NOW)).hasValue(millis(100));
        assertThat(pace.take(NOW + millis(100))).hasValue(millis(50));
    }

    @Test
    void savesNothingUpForABurst() {
        Pace pace = new Pace(20, SECOND, NOW);
        pace.take(NOW);

        long later = NOW + millis(60_000);

        assertThat(pace.take(later)).hasValue(0);
        assertThat(pace.take(later)).hasValue(millis(50));
    }

    @Test
    void refusesWhoWouldWaitTooLongAndTakesNoTurnForThem() {
        Pace pace = new Pace(20, Duration.ofMillis(100), NOW);
        for (int taken = 0; taken < 3; taken++) {
            assertThat(pace.take(NOW)).isPresent();
        }

        for (int again = 0; again < 10; again++) {
            assertThat(pace.take(NOW)).isEqualTo(OptionalLong.empty());
        }

        assertThat(pace.take(NOW + millis(50))).hasValue(millis(100));
    }

    @Test
    void hasNoLimitWithoutARate() {
        Pace pace = new Pace(0, Duration.ZERO, NOW);

        for (int call = 0; call < 1_000; call++) {
            assertThat(pace.take(NOW)).hasValue(0);
        }
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
