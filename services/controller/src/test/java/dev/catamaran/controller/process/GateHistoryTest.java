package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge is tried on planted damage. */
class GateHistoryTest {
    private static final long MILLI = 1_000;

    @Test
    void seesARegionOpenWhileTheOtherMayStillCommit() {
        assertThat(overlaps(sample("eu", 1, 0, 1_000), sample("us", 2, 900, 1_900)))
                .hasSize(1);
        assertThat(overlaps(sample("eu", 1, 0, 1_000), sample("us", 2, 1_200, 1_900)))
                .as("a transaction that passed at the last moment is still at work")
                .hasSize(1);
    }

    @Test
    void findsNothingWhenTheOldGateAndItsLastTransactionAreOver() {
        assertThat(overlaps(sample("eu", 1, 0, 1_000), sample("us", 2, 1_251, 1_900)))
                .isEmpty();
    }

    @Test
    void aRowThatWasShortenedCountsAsItStandsNow() {
        assertThat(overlaps(sample("eu", 1, 0, 9_000), sample("eu", 2, 500, 1_000), sample("us", 3, 1_300, 1_900)))
                .isEmpty();
        assertThat(overlaps(sample("eu", 1, 0, 9_000), sample("us", 3, 1_300, 1_900)))
                .hasSize(1);
    }

    @Test
    void aGateThatWasShutEarlyIsShut() {
        assertThat(overlaps(sample("eu", 1, 0, 1_000), sample("eu", 2, 100, 0), sample("us", 2, 300, 1_300)))
                .isEmpty();
        assertThat(overlaps(sample("us", 2, 0, 1_000), sample("eu", 2, 100, 0)))
                .as("a shut row contradicts nobody")
                .isEmpty();
    }

    private static List<String> overlaps(GateHistory.Sample... samples) {
        return new GateHistory(List.of(samples)).overlaps();
    }

    private static GateHistory.Sample sample(String region, long epoch, long seenAtMillis, long openUntilMillis) {
        return new GateHistory.Sample("eu", region, epoch, openUntilMillis * MILLI, seenAtMillis * MILLI);
    }
}
