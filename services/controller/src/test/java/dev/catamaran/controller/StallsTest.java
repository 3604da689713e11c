package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallsTest {
    private static final long MILLI = 1_000_000;
    private static final long PERIOD = 50 * MILLI;

    private final Stalls stalls = new Stalls(PERIOD, 0);
    private long now = 400 * MILLI;

    @Test
    void aThreadThatIsWokenInTimeHasNone() {
        stalls.ticked(PERIOD);
        stalls.ticked(2 * PERIOD);
        assertThat(stalls.longest()).isZero();
    }

    @Test
    void theLongestIsForgottenAfterTwoMinutes() {
        stalls.ticked(400 * MILLI);
        assertThat(stalls.longest()).isEqualTo(Duration.ofMillis(350));
        tickUntil(70_000 * MILLI);
        assertThat(stalls.longest()).isEqualTo(Duration.ofMillis(350));
        tickUntil(140_000 * MILLI);
        assertThat(stalls.longest()).isZero();
    }

    private void tickUntil(long end) {
        for (; now < end; now += PERIOD) {
            stalls.ticked(now + PERIOD);
        }
    }
}
