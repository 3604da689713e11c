package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuelTest {

    @Test
    void namesAWinnerOnlyWhenTheModesDifferMoreThanTheirRuns() {
        assertThat(new Duel(new Spread(10, 9, 11, 3), new Spread(13, 12, 14, 3)).result())
                .isEqualTo(Duel.Result.PASSIVE_LOWER);
        assertThat(new Duel(new Spread(10, 8, 12, 3), new Spread(13, 12, 14, 3)).result())
                .isEqualTo(Duel.Result.NO_DIFFERENCE);
    }

    @Test
    void oneRunIsBelievedFromTwentyPercentOn() {
        assertThat(duel(100, 119).result()).isEqualTo(Duel.Result.NO_DIFFERENCE);
        assertThat(duel(121, 100).result()).isEqualTo(Duel.Result.ACTIVE_LOWER);
        assertThat(duel(121, 100).sentence(Text::whole))
                .contains("active-active is lower", "one run; no spread is known");
    }

    @Test
    void whatWasNotMeasuredIsNotCompared() {
        assertThat(new Duel(null, new Spread(1, 1, 1, 1)).result()).isEqualTo(Duel.Result.NOT_MEASURED);
        assertThat(new Duel(null, null).sentence(Text::whole)).contains("not measured");
    }

    private static Duel duel(double passive, double active) {
        return new Duel(new Spread(passive, passive, passive, 1), new Spread(active, active, active, 1));
    }
}
