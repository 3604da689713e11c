package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeasePlanTest {

    /** A standby that looks at another entry never takes over, and calls the register lost until it is ordered to serve as well. */
    @Test
    void theOrderInWhichTheHomesAreConfiguredDoesNotMatter() {
        assertThat(LeasePlan.of(Mode.ACTIVE_PASSIVE, List.of("us", "eu"), "eu"))
                .extracting(LeasePlan::name)
                .containsExactly("leases/eu+us");
        assertThat(LeasePlan.of(Mode.ACTIVE_PASSIVE, List.of("eu", "us"), "eu"))
                .extracting(LeasePlan::name)
                .containsExactly("leases/eu+us");
    }

    @Test
    void inActiveActiveEachHomeHasAnEntryAndStartsAtItsOwnRegion() {
        assertThat(LeasePlan.of(Mode.ACTIVE_ACTIVE, List.of("us", "eu"), "eu"))
                .containsExactlyInAnyOrder(
                        new LeasePlan("leases/eu", List.of("eu"), "eu"),
                        new LeasePlan("leases/us", List.of("us"), "us"));
    }
}
