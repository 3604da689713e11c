package dev.catamaran.lab.rejoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void looksOftenForAWhileAfterAChangeAndThenSeldom() {
        pace.changed(at(0));
        assertThat(pace.pauseMillis(at(14), true)).isEqualTo(Pace.OFTEN_MILLIS);
        assertThat(pace.pauseMillis(at(16), true)).isEqualTo(Pace.SELDOM_MILLIS);
    }

    @Test
    void looksOftenWhileALookFindsSomethingOrFails() {
        pace.changed(at(0));
        assertThat(pace.pauseMillis(at(100), false)).isEqualTo(Pace.OFTEN_MILLIS);
        assertThat(pace.pauseMillis(at(110), true)).isEqualTo(Pace.OFTEN_MILLIS);
        assertThat(pace.pauseMillis(at(116), true)).isEqualTo(Pace.SELDOM_MILLIS);
    }

    private static long at(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
