package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.lab.process.Optimisation;
import dev.catamaran.lab.region.Mode;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LabSettingsTest {

    @Test
    void hasADefaultForEverything() {
        assertThat(LabSettings.parse("--home=/project"))
                .isEqualTo(new LabSettings(
                        Mode.ACTIVE_ACTIVE,
                        "async",
                        Path.of("/project"),
                        Path.of("/project/infra/lab/target/run"),
                        45,
                        5,
                        20,
                        1,
                        "2GB",
                        false,
                        Optimisation.QUICK,
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
                "--slot-keep=64MB",
                "--small-disks=true",
                "--optimisation=full",
                "--control-port=8100",
                "--parent=17");

        assertThat(settings)
                .isEqualTo(new LabSettings(
                        Mode.ACTIVE_PASSIVE,
                        "sync",
                        Path.of("/project"),
                        Path.of("/run"),
                        40,
                        4,
                        10,
                        2,
                        "64MB",
                        true,
                        Optimisation.FULL,
                        8100,
                        OptionalLong.of(17)));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> LabSettings.parse("--mod=active-active")).hasMessageContaining("mod");
        assertThatThrownBy(() -> LabSettings.parse("--replication=quorum")).hasMessageContaining("quorum");
        assertThatThrownBy(() -> LabSettings.parse("--payments=0")).hasMessageContaining("payments");
        assertThatThrownBy(() -> LabSettings.parse("active-active")).hasMessageContaining("--name=value");
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
