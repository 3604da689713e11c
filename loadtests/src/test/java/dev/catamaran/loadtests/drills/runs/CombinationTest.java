package dev.catamaran.loadtests.drills.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CombinationTest {

    @Test
    void meansAllFourWhenNothingIsSaid() {
        assertThat(Combination.fitting("", "")).hasSize(4);
        assertThat(Combination.fitting("active-active", "")).hasSize(2);
        assertThat(Combination.fitting("active-active", "sync"))
                .containsExactly(new Combination("active-active", "sync"));
    }

    @Test
    void listsTheNamesWhenThereIsNoSuchMode() {
        assertThatThrownBy(() -> new Combination("active-ative", "sync"))
                .hasMessageContaining("active-ative")
                .hasMessageContaining("active-passive, active-active");
        assertThatThrownBy(() -> Combination.fitting("", "semi"))
                .hasMessageContaining("semi")
                .hasMessageContaining("async, sync");
    }
}
