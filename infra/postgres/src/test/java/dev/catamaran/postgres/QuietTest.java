package dev.catamaran.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuietTest {

    @Test
    void startsAgainAfterEveryInterruption() {
        Quiet quiet = new Quiet(Duration.ofHours(1));

        assertThat(quiet.lasted(true)).isFalse();
        assertThat(quiet.lasted(false)).isFalse();
        assertThat(quiet.lasted(true)).isFalse();
    }

    @Test
    void lastsAtOnceWhenNothingIsNeededButOnlyWhenItIsQuiet() {
        Quiet quiet = new Quiet(Duration.ZERO);

        assertThat(quiet.lasted(false)).isFalse();
        assertThat(quiet.lasted(true)).isTrue();
    }
}
