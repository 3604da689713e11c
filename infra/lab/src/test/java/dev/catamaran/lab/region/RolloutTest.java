package dev.catamaran.lab.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.lab.region.Rollout.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private static final int SLOTS = 3;

    @Test
    void startsAllNewInstancesTogether() {
        assertThat(steps(Map.of(0, 0), 3, 0)).containsExactly(start(1, 2));
    }

    @Test
    void stopsWhatIsTooMuch() {
        assertThat(steps(Map.of(0, 0, 1, 0, 2, 0), 1, 0)).containsExactly(stop(1, 2));
    }

    @Test
    void doesNothingWhereAllIsAsWanted() {
        assertThat(steps(Map.of(1, 20, 2, 20), 2, 20)).isEmpty();
    }

    @Test
    void replacesInstancesOfAnotherCapacityWithoutEverHavingFewer() {
        assertThat(steps(Map.of(0, 0), 1, 20)).containsExactly(start(1), stop(0));
        assertThat(steps(Map.of(0, 20, 1, 20), 2, 40)).containsExactly(start(2), stop(0), start(0), stop(1));
    }

    @Test
    void stopsOneAfterTheOtherWhereNoSlotIsFree() {
        assertThat(steps(Map.of(0, 20, 1, 20, 2, 20), 3, 40))
                .containsExactly(stop(0), start(0), stop(1), start(1), stop(2), start(2));
    }

    @Test
    void givesUpFirstWhatItWillNotNeedWhereNoSlotIsFree() {
        assertThat(steps(Map.of(0, 20, 1, 20, 2, 20), 1, 40)).containsExactly(stop(0, 1), start(0), stop(2));
    }

    @Test
    void startsWhereNothingRuns() {
        assertThat(steps(Map.of(), 2, 20)).containsExactly(start(0, 1));
    }

    /** Each way from anything to anything. */
    @Test
    void arrivesFromEverywhereAndNeverHasFewerThanBothEndsWhileASlotIsFree() {
        for (Map<Integer, Integer> running : fleets()) {
            for (int payments = 1; payments <= SLOTS; payments++) {
                arrives(running, new Scale(payments, 40));
            }
        }
    }

    private static void arrives(Map<Integer, Integer> running, Scale wanted) {
        Map<Integer, Integer> now = new HashMap<>(running);
        int fewest = Math.min(Math.min(running.size(), wanted.payments()), SLOTS - 1);
        for (Step step : Rollout.steps(SLOTS, running, wanted)) {
            for (int slot : step.slots()) {
                assertThat(now.containsKey(slot)).isNotEqualTo(step.starts());
                if (step.starts()) {
                    now.put(slot, wanted.capacity());
                } else {
                    now.remove(slot);
                }
            }
            assertThat(now.size()).as("%s to %s", running, wanted).isGreaterThanOrEqualTo(fewest);
        }
        assertThat(now).as("%s to %s", running, wanted).hasSize(wanted.payments());
        assertThat(now.values()).containsOnly(wanted.capacity());
    }

    /** Each slot empty, of the wanted capacity, or of another. */
    private static List<Map<Integer, Integer>> fleets() {
        List<Map<Integer, Integer>> fleets = new ArrayList<>(List.of(Map.of()));
        for (int slot = 0; slot < SLOTS; slot++) {
            for (Map<Integer, Integer> smaller : List.copyOf(fleets)) {
                for (int capacity : new int[] {20, 40}) {
                    Map<Integer, Integer> larger = new HashMap<>(smaller);
                    larger.put(slot, capacity);
                    fleets.add(larger);
                }
            }
        }
        return fleets;
    }

    private static List<Step> steps(Map<Integer, Integer> running, int payments, int capacity) {
        return Rollout.steps(SLOTS, running, new Scale(payments, capacity));
    }

    private static Step start(Integer... slots) {
        return new Step(true, List.of(slots));
    }

    private static Step stop(Integer... slots) {
        return new Step(false, List.of(slots));
    }
}
