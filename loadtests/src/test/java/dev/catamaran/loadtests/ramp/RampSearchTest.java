package dev.catamaran.loadtests.ramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.catamaran.loadtests.report.Capacity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against a system whose capacity is known. */
class RampSearchTest {
    private int hiccups;

    @Test
    void goesUpUntilAWindowFails() throws Exception {
        List<Capacity.Window> windows = search(24, 24, 4);

        assertThat(windows).extracting(Capacity.Window::held).containsExactly(true, false);
        assertThat(RampSearch.sustained(windows)).isCloseTo(24 * 0.97, within(0.1));
    }

    @Test
    void goesDownUntilAWindowIsHeld() throws Exception {
        List<Capacity.Window> windows = search(24, 16, 4);

        assertThat(windows).extracting(Capacity.Window::held).containsExactly(false, false, false, true);
        assertThat(RampSearch.sustained(windows)).isBetween(16 / 1.15, 16.0);
    }

    @Test
    void findsACapacityWithinOneStep() throws Exception {
        for (double capacity = 16; capacity < 32; capacity++) {
            double found = RampSearch.sustained(search(24, capacity, 10));

            assertThat(found).isBetween(capacity / 1.15 - 0.1, capacity);
        }
    }

    @Test
    void offersARateOnceMoreAfterAHiccup() throws Exception {
        hiccups = 1;

        List<Capacity.Window> windows = search(24, 24, 5);

        assertThat(windows).extracting(Capacity.Window::held).containsExactly(false, true, false);
        assertThat(windows.get(0).offered()).isEqualTo(windows.get(1).offered());
        assertThat(RampSearch.sustained(windows)).isCloseTo(24 * 0.97, within(0.1));
    }

    @Test
    void stopsAfterItsWindows() throws Exception {
        assertThat(search(24, 1_000, 4)).hasSize(4).allMatch(Capacity.Window::held);
        assertThat(search(24, 1, 4)).hasSize(4).noneMatch(Capacity.Window::held);
        assertThat(RampSearch.sustained(search(24, 1, 4))).isZero();
    }

    private List<Capacity.Window> search(double nominal, double capacity, int mostWindows)
            throws IOException, InterruptedException {
        return new RampSearch(rate -> offer(rate, capacity), mostWindows).search(nominal);
    }

    private Offer offer(double rate, double capacity) {
        boolean hiccup = hiccups > 0;
        hiccups--;
        boolean held = rate <= capacity && !hiccup;
        return new Offer(new Capacity.Window(rate, Math.min(rate, capacity), held ? 100.0 : 900.0, 0, held), hiccup);
    }
}
