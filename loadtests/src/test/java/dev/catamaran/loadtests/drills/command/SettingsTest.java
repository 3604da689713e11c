package dev.catamaran.loadtests.drills.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.runs.Combination;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final List<String> NAMES = List.of(
            "fault", "schedules", "kills", "mode", "replication", "region", "seed", "faults", "clocks", "short");

    @AfterEach
    void forget() {
        NAMES.forEach(System::clearProperty);
    }

    @Test
    void drawsFromAllFaultsInAllCombinationsUnlessTold() {
        Settings settings = with("schedules", "100");

        assertThat(settings.combinations()).hasSize(4);
        assertThat(settings.faults()).hasSize(31).doesNotContain(Fault.FULL_DISK, Fault.BACK_TO_BACK_MOVES);
        assertThat(settings.rate()).isEqualTo(15);
        assertThat(settings.shrink()).isEqualTo(6);
        assertThat(settings.out()).endsWithRaw(Path.of("loadtests/target/drill"));
    }

    @Test
    void setsAndStopsClocksOnlyWhereItIsToldTo() {
        assertThat(with("schedules", "100").fakeClocks()).isFalse();
        assertThat(with("clocks", "fake").faults())
                .hasSize(34)
                .contains(Fault.FREEZE_REGION, Fault.STEP_CLOCK, Fault.STEP_CLOCK_CUT_OFF);
        assertThat(with("clocks", "fake").fakeClocks()).isTrue();
        forget();
        assertThat(with("fault", "freeze-region").fakeClocks()).isTrue();
        assertThat(with("fault", "kill-region").fakeClocks()).isFalse();
        assertThatThrownBy(() -> with("clocks", "sundial")).hasMessageContaining("machine, fake");
    }

    @Test
    void drillsActiveActiveAsyncWhenOnlyTheFaultIsNamed() {
        assertThat(with("fault", "kill-region").combination()).isEqualTo(new Combination("active-active", "async"));
    }

    @Test
    void killsInBothModesWithOneReplication() {
        System.setProperty("replication", "sync");

        assertThat(with("kills", "30").modes())
                .containsExactly(new Combination("active-passive", "sync"), new Combination("active-active", "sync"));
    }

    @Test
    void knowsAShortForm() {
        Settings settings = with("short", "true");

        assertThat(settings.schedules()).isEqualTo(4);
        assertThat(settings.seed()).isEqualTo(1);
        assertThat(settings.combinations()).hasSize(2);
    }

    @Test
    void saysWhatMayBeAskedFor() {
        assertThatThrownBy(Settings::fromSystemProperties)
                .hasMessageContaining("-Dschedules=")
                .hasMessageContaining("flapping-link, switchover");
        assertThatThrownBy(() -> with("fault", "kill-everybody")).hasMessageContaining("the names are kill-region");
        forget();
        assertThatThrownBy(() -> with("mode", "active")).hasMessageContaining("active-passive, active-active");
    }

    private static Settings with(String name, String value) {
        System.setProperty(name, value);
        return Settings.fromSystemProperties();
    }
}
