package dev.catamaran.lab.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.lab.process.Optimisation;
import dev.catamaran.lab.process.Priority;
import dev.catamaran.lab.process.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** None of these services ever runs. */
class FleetTest {

    private final List<Service> slots = Stream.of("payments-1", "payments-2", "payments-3")
            .map(FleetTest::service)
            .toList();
    private final Fleet fleet = new Fleet(slots, new Scale(2, 20));

    private static Service service(String name) {
        return new Service(name, null, Path.of("."), Priority.NORMAL, Optimisation.QUICK);
    }

    @Test
    void beginsInTheFirstSlots() {
        assertThat(fleet.inService()).containsExactly(slots.get(0), slots.get(1));
        assertThat(fleet.scale()).isEqualTo(new Scale(2, 20));
    }

    @Test
    void keepsDeadInstancesInServiceUntilItIsScaled() {
        assertThat(fleet.present()).hasSize(2);

        List<Fleet.Step> steps = fleet.stepsTo(new Scale(1, 20));

        assertThat(steps).containsExactly(new Fleet.Step(true, List.of(slots.get(0))));
        assertThat(fleet.inService()).isEmpty();
    }

    @Test
    void isToHaveWhatItHadBeforeAChangeThatFailed() {
        Scale before = fleet.scale();
        fleet.stepsTo(new Scale(3, 40));
        fleet.enter(List.of(slots.get(2)), 40);

        fleet.restore(before);

        assertThat(fleet.inService()).containsExactly(slots.get(0), slots.get(1));
        assertThat(fleet.scale()).isEqualTo(before);
    }
}
