package dev.catamaran.loadtests.drills.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d");

    @Test
    void findsTheOneGuiltyFault() throws Exception {
        for (String guilty : ALL) {
            assertThat(new Shrinker<String>(some -> some.contains(guilty), 10).shrink(ALL))
                    .containsExactly(guilty);
        }
    }

    @Test
    void keepsTwoFaultsThatFailOnlyTogether() throws Exception {
        Shrinker<String> shrinker = new Shrinker<>(some -> some.containsAll(List.of("b", "d")), 10);

        assertThat(shrinker.shrink(ALL)).containsExactly("b", "d");
    }

    @Test
    void keepsEverythingWhenNothingLessFails() throws Exception {
        assertThat(new Shrinker<String>(some -> false, 10).shrink(ALL)).isEqualTo(ALL);
    }

    @Test
    void stopsWhenItsTriesAreSpent() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Shrinker<String> shrinker = new Shrinker<>(
                some -> {
                    tries.incrementAndGet();
                    return some.contains("d");
                },
                2);

        assertThat(shrinker.shrink(ALL)).containsExactly("c", "d");
        assertThat(tries).hasValue(2);
    }
}
