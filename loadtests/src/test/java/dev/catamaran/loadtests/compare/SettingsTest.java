package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.drills.Phases;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @AfterEach
    void forget() {
        System.clearProperty("short");
        System.clearProperty("modes");
        System.clearProperty("replication");
    }

    @Test
    void comparesBothModesForAboutThreeMinutesEachByDefault() {
        Settings settings = Settings.fromSystemProperties();

        assertThat(settings.modes()).containsExactly("active-passive", "active-active");
        assertThat(settings.replication()).isEqualTo("async");
        assertThat(settings.phases()).isEqualTo(new Phases(60, 60, 30, 30));
        assertThat(settings.rate()).isEqualTo(40);
        assertThat(settings.customers()).isEqualTo(40);
        assertThat(settings.merchants()).isEqualTo(4);
        assertThat(settings.region()).isEqualTo("eu");
        assertThat(settings.mayLose()).isTrue();
    }

    @Test
    void findsTheProjectFromInsideOfIt() {
        Settings settings = Settings.fromSystemProperties();

        assertThat(Files.exists(settings.home().resolve("mvnw"))).isTrue();
        assertThat(settings.out()).isEqualTo(settings.home().resolve("loadtests/target/compare"));
    }

    @Test
    void hasAShortForm() {
        System.setProperty("short", "true");

        assertThat(Settings.fromSystemProperties().phases().total()).isLessThanOrEqualTo(60);
    }

    @Test
    void takesEmptyValuesAsNotGiven() {
        System.setProperty("modes", "");
        System.setProperty("replication", "sync");

        Settings settings = Settings.fromSystemProperties();

        assertThat(settings.modes()).hasSize(2);
        assertThat(settings.mayLose()).isFalse();
    }
}
