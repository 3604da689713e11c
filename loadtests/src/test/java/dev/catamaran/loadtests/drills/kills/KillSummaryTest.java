package dev.catamaran.loadtests.drills.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.report.Recovery;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KillSummaryTest {
    private static final Combination ONE_HOLDER = new Combination("active-passive", "async");

    @Test
    void takesTheMiddleAndTheWorstOfEachPart() {
        List<Kill> kills = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> kill(i * 100, List.of()))
                .toList();

        KillSummary summary = KillSummary.of("active-passive, async", kills);

        assertThat(summary.recoveryMillis().get("RTO").p50()).isEqualTo(1_500);
        assertThat(summary.recoveryMillis().get("RTO").p99()).isEqualTo(3_000);
        assertThat(summary.recoveryMillis().get("detect").max()).isEqualTo(1_500);
        assertThat(summary.lines()).anyMatch(line -> line.contains("RTO") && line.contains("1,500"));
    }

    @Test
    void keepsTheDeadAndTheLivingRegionsCustomersApart() {
        KillSummary summary = KillSummary.of("active-active, async", List.of(kill(1_000, List.of())));

        assertThat(summary.deadFailed()).isEqualTo(2);
        assertThat(summary.livingFailed()).isZero();
        assertThat(summary.livingPays().max()).isEqualTo(30);
    }

    @Test
    void countsAKillThatNobodyRecoveredFrom() {
        Kill silent = new Kill(
                ONE_HOLDER,
                "eu",
                List.of(),
                group(0),
                group(0),
                group(0),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of("hung"));

        KillSummary summary = KillSummary.of("active-passive, async", List.of(silent, kill(900, List.of(180.0))));

        assertThat(summary.recovered()).isEqualTo(1);
        assertThat(summary.withViolation()).isEqualTo(1);
        assertThat(summary.writePauses().max()).isEqualTo(180);
        assertThat(summary.lines().get(0))
                .contains("2 kills, 1 recovered, 1 with a violation")
                .endsWith("3 late payments");
    }

    @Test
    void takesTheHomeThatWaitedLonger() {
        Kill kill = new Kill(
                ONE_HOLDER,
                "eu",
                List.of(recovery("eu", 800), recovery("us", 1_200)),
                group(0),
                group(0),
                group(0),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of());

        assertThat(kill.slowest().home()).isEqualTo("us");
    }

    private static Kill kill(double rtoMillis, List<Double> pauses) {
        return new Kill(
                ONE_HOLDER,
                "eu",
                List.of(recovery("eu", rtoMillis)),
                group(2, rtoMillis),
                group(0, 10.0, 30.0),
                group(0, 9.0),
                List.of(10.0, 30.0),
                List.of(9.0),
                0,
                3,
                pauses,
                List.of());
    }

    private static Recovery recovery(String home, double rtoMillis) {
        return new Recovery(home, rtoMillis / 2, rtoMillis / 4, rtoMillis / 8, rtoMillis / 8, rtoMillis);
    }

    private static Kill.Customers group(long failed, Double... waits) {
        List<Double> all = List.of(waits);
        return new Kill.Customers(
                all.size(),
                failed,
                all.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }
}
