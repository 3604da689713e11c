package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.lab.process.Optimisation;
import dev.catamaran.lab.region.Mode;
import dev.catamaran.lab.region.Replication;
import dev.catamaran.lab.region.Scale;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LabSettingsTest {

    @Test
    void hasADefaultForEverything() {
        assertThat(LabSettings.parse("--home=/project"))
                .isEqualTo(new LabSettings(
                        Mode.ACTIVE_ACTIVE,
                        Replication.ASYNC,
                        Path.of("/project"),
                        Path.of("/project/infra/lab/target/run"),
                        45,
                        5,
                        20,
                        new Scale(1, 0),
                        3,
                        "2GB",
                        false,
                        false,
                        Optimisation.QUICK,
                        Optional.empty(),
                        0,
                        OptionalLong.empty()));
    }

    @Test
    void takesEachSettingFromTheCommandLine() {
        LabSettings settings = LabSettings.parse(
                "--mode=active-passive",
                "--replication=sync",
                "--home=/project",
                "--run=/run",
                "--eu-us-millis=40",
                "--customer-millis=4",
                "--witness-millis=10",
                "--payments=2",
                "--payments-slots=4",
                "--capacity=25",
                "--slot-keep=64MB",
                "--small-disks=true",
                "--fake-clocks=true",
                "--optimisation=full",
                "--lease-millis=2000",
                "--control-port=8100",
                "--parent=17");

        assertThat(settings)
                .isEqualTo(new LabSettings(
                        Mode.ACTIVE_PASSIVE,
                        Replication.SYNC,
                        Path.of("/project"),
                        Path.of("/run"),
                        40,
                        4,
                        10,
                        new Scale(2, 25),
                        4,
                        "64MB",
                        true,
                        true,
                        Optimisation.FULL,
                        Optional.of(LeaseTime.given(2_000)),
                        8100,
                        OptionalLong.of(17)));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> LabSettings.parse("--mod=active-active")).hasMessageContaining("mod");
        assertThatThrownBy(() -> LabSettings.parse("--replication=quorum")).hasMessageContaining("quorum");
        assertThatThrownBy(() -> LabSettings.parse("--payments=0")).hasMessageContaining("payments");
        assertThatThrownBy(() -> LabSettings.parse("--payments=3", "--payments-slots=2"))
                .hasMessageContaining("slots");
        assertThatThrownBy(() -> LabSettings.parse("--capacity=-1")).hasMessageContaining("capacity");
        assertThatThrownBy(() -> LabSettings.parse("active-active")).hasMessageContaining("--name=value");
    }

    @Test
    void hasAsManySlotsAsInstancesAtLeast() {
        assertThat(LabSettings.parse("--payments=2").paymentsSlots()).isEqualTo(3);
        assertThat(LabSettings.parse("--payments=5").paymentsSlots()).isEqualTo(5);
    }

    @Test
    void laysTheZonesOutOnAMap() {
        LabSettings settings = LabSettings.parse();

        assertThat(settings.delayMillis("eu", "us")).isEqualTo(45);
        assertThat(settings.delayMillis("us", "witness")).isEqualTo(20);
        assertThat(settings.delayMillis("customers-us", "us")).isEqualTo(5);
        assertThat(settings.delayMillis("eu", "customers-us")).isEqualTo(50);
    }
}
