package dev.catamaran.loadtests.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedMoveTest {
    @Test
    void thePauseIsFromTheOldGatesShuttingToTheNewOnesOpening() {
        List<TakeoverTimeline> moves = List.of(
                move("eu", Map.of("gate-shut", 1_000.0, "drained", 1_100.0)),
                move("eu", Map.of("gate-open", 1_180.0)),
                move("us", Map.of("gate-shut", 1_010.0)),
                move("us", Map.of("gate-open", 1_300.0)));

        assertThat(PlannedMove.longestPause(moves, 900)).isEqualTo(290);
    }

    @Test
    void anEarlierMoveIsAnother() {
        List<TakeoverTimeline> moves = List.of(
                move("eu", Map.of("gate-open", 500.0)),
                move("eu", Map.of("gate-shut", 1_000.0)),
                move("eu", Map.of("gate-open", 1_200.0)));

        assertThat(PlannedMove.longestPause(moves, 900)).isEqualTo(200);
    }

    @Test
    void whatNobodyRecordedIsNotKnown() {
        assertThat(PlannedMove.longestPause(List.of(), 0)).isNull();
        assertThat(PlannedMove.longestPause(List.of(move("eu", Map.of("gate-shut", 5.0))), 0))
                .isNull();
    }

    private static TakeoverTimeline move(String home, Map<String, Double> steps) {
        return new TakeoverTimeline("switchover", home, "us", "eu", 3, steps);
    }
}
