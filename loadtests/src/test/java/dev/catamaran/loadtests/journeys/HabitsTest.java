package dev.catamaran.loadtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final Habits HABITS = new Habits(0.1, 0.2, 0.3, 0.25);

    @Test
    void drawsEachKindAsOftenAsItsShareAndShoppingForTheRest() {
        assertThat(HABITS.drawn(0)).isEqualTo(Habits.Kind.OTHER_DEVICE);
        assertThat(HABITS.drawn(0.099)).isEqualTo(Habits.Kind.OTHER_DEVICE);
        assertThat(HABITS.drawn(0.101)).isEqualTo(Habits.Kind.NEWCOMER);
        assertThat(HABITS.drawn(0.301)).isEqualTo(Habits.Kind.REFUND);
        assertThat(HABITS.drawn(0.601)).isEqualTo(Habits.Kind.SPENDING);
        assertThat(HABITS.drawn(0.851)).isEqualTo(Habits.Kind.SHOPPING);
        assertThat(HABITS.drawn(0.999)).isEqualTo(Habits.Kind.SHOPPING);
    }
}
