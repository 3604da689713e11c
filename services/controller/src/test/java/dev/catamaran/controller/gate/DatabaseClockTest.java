package dev.catamaran.controller.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    @Test
    void neverPromisesAMomentAfterTheDeadlineWhateverTheAnswerTook() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long databaseAhead = random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L;
            long read = random.nextLong(1_000_000_000_000L);
            long answered = read + random.nextLong(400_000_000);
            long deadline = answered + random.nextLong(1_000_000_000) - 200_000_000;
            DatabaseClock clock = new DatabaseClock(answered, Math.floorDiv(read + databaseAhead, 1_000));
            assertThat(clock.at(deadline) * 1_000).isLessThanOrEqualTo(deadline + databaseAhead);
        }
    }
}
