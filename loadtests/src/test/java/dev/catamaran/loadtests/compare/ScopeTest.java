package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.drills.Narrator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private final List<String> told = new ArrayList<>();
    private final Narrator narrator = new Narrator() {
        @Override
        public void phase(String name) {}

        @Override
        public void note(String what) {
            told.add(what);
        }
    };

    @AfterEach
    void forget() {
        System.clearProperty("complete");
        System.clearProperty("short");
    }

    @Test
    void aQuickMachineMeasuresEverything() {
        Scope scope = new Scope(Settings.fromSystemProperties());

        assertThat(scope.decide(25, narrator)).isEmpty();

        assertThat(scope.settings().ramp().instances()).containsExactly(1, 2, 3);
        assertThat(scope.settings().replications()).containsExactly("async", "sync");
        assertThat(told).isEmpty();
    }

    @Test
    void aSlowOneSaysWhatItLeavesOutAndLeavesItOutInEveryMode() {
        Scope scope = new Scope(Settings.fromSystemProperties());

        List<String> phases = scope.decide(60, narrator);

        assertThat(phases).contains("ramp, 3 per region", "sync: steady load");
        assertThat(scope.settings().ramp().instances()).contains(1).doesNotContain(3);
        assertThat(scope.settings().replications()).containsExactly("async");
        assertThat(scope.ofTheRamp()).isNotEmpty();
        assertThat(scope.ofTheShorterPass())
                .singleElement()
                .satisfies(
                        gap -> assertThat(gap.why()).contains("sync was left out", "took 60 s to start instead of 25"));
        assertThat(told).hasSize(scope.ofTheRamp().size() + 1);
        assertThat(scope.decide(600, narrator)).isEmpty();
    }

    @Test
    void theFirstFourCriteriaAreNeverLeftOut() {
        Scope scope = new Scope(Settings.fromSystemProperties());

        scope.decide(1_000, narrator);

        assertThat(scope.settings().ramp().instances()).containsExactly(1);
        assertThat(scope.settings().phases())
                .isEqualTo(Settings.fromSystemProperties().phases());
    }

    @Test
    void nothingIsLeftOutForWhoWantsItAll() {
        System.setProperty("complete", "true");
        Scope scope = new Scope(Settings.fromSystemProperties());

        assertThat(scope.decide(1_000, narrator)).isEmpty();
    }
}
