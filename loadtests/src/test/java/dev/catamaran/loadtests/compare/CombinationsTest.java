package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.report.Combination;
import dev.catamaran.loadtests.report.ModeReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    @Test
    void putsTheRunsOfOneCombinationTogetherInTheirOrder() {
        List<Combination> combinations = Compare.combinations(List.of(
                run("active-passive", "async", 1),
                run("active-passive", "sync", 1),
                run("active-active", "async", 1),
                run("active-passive", "async", 2)));

        assertThat(combinations)
                .extracting(combination -> combination.mode() + " " + combination.replication())
                .containsExactly("active-passive async", "active-passive sync", "active-active async");
        assertThat(combinations.get(0).runs())
                .extracting(ModeReport::paymentsPerSecond)
                .containsExactly(1.0, 2.0);
    }

    private static ModeReport run(String mode, String replication, double paymentsPerSecond) {
        return new ModeReport(
                mode,
                replication,
                0,
                null,
                null,
                new ModeReport.Availability(0, 0, 0, 0),
                paymentsPerSecond,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                0L,
                null,
                List.of(),
                null,
                null,
                List.of());
    }
}
