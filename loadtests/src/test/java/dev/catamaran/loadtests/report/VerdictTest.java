package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
    /** Two losses of a minute: 2 minutes of all customers a year, and 1 when half of them are hit. */
    private final Verdict.Option passive = new Verdict.Option("active-passive", 1_000, new Downtime(60, 2, 1));

    private final Verdict.Option active = new Verdict.Option("active-active", 1_500, new Downtime(60, 2, 0.5));

    @Test
    void theTippingPointIsThePriceDifferenceOverTheMinutesSaved() {
        assertThat(verdict(500, 0.999, 5_000, "small").tippingPoint())
                .contains("above $6,000 a minute", "you said $500");
    }

    @Test
    void theAnswerChangesAtTheTippingPoint() {
        assertThat(verdict(5_999, 0.999, 5_000, "small").choice()).isEqualTo("active-passive");
        assertThat(verdict(6_001, 0.999, 5_000, "small").choice()).isEqualTo("active-active");
    }

    @Test
    void nobodyOnCallMeansActivePassive() {
        assertThat(verdict(50_000, 0.999, 5_000, "none").choice()).isEqualTo("active-passive");
    }

    @Test
    void theBudgetCanBeTooSmallForBoth() {
        Verdict verdict = verdict(500, 0.999, 900, "strong");

        assertThat(verdict.choice()).isNull();
        assertThat(verdict.headline()).contains("too small for both", "$1,000");
    }

    @Test
    void theBudgetCanBeTooSmallForOne() {
        assertThat(verdict(50_000, 0.999, 1_200, "strong").choice()).isEqualTo("active-passive");
    }

    @Test
    void theTargetCanBeOutOfReachOfBoth() {
        Verdict verdict = verdict(500, 0.9999999, 5_000, "strong");

        assertThat(verdict.choice()).isNull();
        assertThat(verdict.headline()).contains("not reached by either");
    }

    @Test
    void withoutMinutesSavedThereIsNoTippingPoint() {
        Verdict.Option same = new Verdict.Option("active-active", 1_500, passive.downtime());

        assertThat(Verdict.of(passive, same, FullSample.READER).tippingPoint()).startsWith("None");
    }

    @Test
    void downtimeFollowsTheFormula() {
        Downtime downtime = new Downtime(157.68, 2, 0.5);

        assertThat(downtime.yearlySeconds()).isEqualTo(315.36);
        assertThat(downtime.availability()).isCloseTo(0.99999, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(downtime.nines()).isCloseTo(5, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(downtime.cost(100)).isCloseTo(262.8, org.assertj.core.data.Offset.offset(1e-6));
    }

    private Verdict verdict(double costPerMinute, double target, double budget, String onCall) {
        return Verdict.of(passive, active, new Parameters(2, costPerMinute, target, budget, onCall));
    }
}
