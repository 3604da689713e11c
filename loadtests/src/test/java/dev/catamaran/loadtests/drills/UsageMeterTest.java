package dev.catamaran.loadtests.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageMeterTest {
    @Test
    void measuresProcessesThatWorkAndLeavesOutThoseThatCannotBeSeen() {
        long own = ProcessHandle.current().pid();
        UsageMeter meter = new UsageMeter(Map.of("eu", List.of(own), "us", List.of(Long.MAX_VALUE)));
        long until = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }

        Map<String, Usage> usage = meter.sinceBegun();

        assertThat(usage).containsOnlyKeys("eu");
        assertThat(usage.get("eu").cores()).isPositive();
    }
}
