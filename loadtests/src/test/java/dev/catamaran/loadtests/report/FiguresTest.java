package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    private final ModeReport passive = SampleRun.activePassive();
    private final ModeReport active = SampleRun.activeActive();

    @Test
    void theFourPartsAddUpToTheRecoveryTime() {
        assertThat(active.recoveries()).containsExactly(new Recovery("eu", 1_000.0, 100.0, 300.0, 100.0, 1_500.0));
    }

    @Test
    void theSlowerHomeStandsForTheMode() {
        assertThat(passive.recoveries()).hasSize(2);
        assertThat(passive.worstRecovery().home()).isEqualTo("us");
        assertThat(passive.worstRecovery().rtoMillis()).isEqualTo(1_510.0);
    }

    @Test
    void anAnswerOfTheDyingRegionIsNotARecovery() {
        assertThat(active.worstRecovery().rtoMillis()).isGreaterThan(1_000);
    }

    @Test
    void customersOfTheLivingRegionAreAGroupOfTheirOwn() {
        assertThat(active.deadRegionsCustomers().homes()).containsExactly("eu");
        assertThat(active.livingRegionsCustomers().homes()).containsExactly("us");
        assertThat(active.livingRegionsCustomers().retriedAttempts()).isZero();
        assertThat(active.livingRegionsCustomers().after().p99()).isEqualTo(40);
        assertThat(passive.livingRegionsCustomers()).isNull();
    }

    @Test
    void repeatsAndTheLongestWaitAreCounted() {
        Group dead = active.deadRegionsCustomers();

        assertThat(dead.failed()).isZero();
        assertThat(dead.retriedOperations()).isEqualTo(15).isEqualTo(dead.retriedAttempts());
        assertThat(dead.longestWaitMillis()).isEqualTo(1_499);
        assertThat(dead.before().p99()).isEqualTo(20);
    }

    @Test
    void rateAndLatencyAreThoseOfTheSteadyPhase() {
        assertThat(active.paymentsPerSecond()).isEqualTo(20);
        assertThat(active.latency().get("eu").p95()).isEqualTo(20);
        assertThat(active.latency().get("us").p50()).isEqualTo(40);
    }

    @Test
    void lostPaymentsAreCountedWithTheirAge() {
        assertThat(active.rpo()).isEqualTo(new ModeReport.Rpo(1, 19.979));
    }

    @Test
    void timeRunsInWholeSecondsFromTheFault() {
        assertThat(active.series()).extracting(ModeReport.Point::second).contains(-19, 0, 13);
        assertThat(active.series().stream().filter(point -> point.second() == -10))
                .singleElement()
                .isEqualTo(new ModeReport.Point(-10, 20, 40.0, 0, 0, null));
        assertThat(passive.series().stream().filter(point -> point.second() == 0))
                .singleElement()
                .isEqualTo(new ModeReport.Point(0, 0, null, 0, 0, null));
    }
}
