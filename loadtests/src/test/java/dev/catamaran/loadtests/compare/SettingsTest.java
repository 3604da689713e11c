package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.catamaran.loadtests.systems.Step;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String GATEWAYS = "https://eu.example/,https://us.example";

    private final List<String> given = new ArrayList<>();

    @AfterEach
    void forget() {
        given.forEach(System::clearProperty);
    }

    @Test
    void comparesBothModesWithBothReplicationsByDefault() {
        Settings settings = Settings.fromSystemProperties();

        assertThat(settings.modes()).containsExactly("active-passive", "active-active");
        assertThat(settings.replications()).containsExactly("async", "sync");
        assertThat(settings.runs()).isEqualTo(1);
        assertThat(settings.rate()).isEqualTo(40);
        assertThat(settings.customers()).isEqualTo(40);
        assertThat(settings.merchants()).isEqualTo(4);
        assertThat(settings.ramp().instances()).containsExactly(1, 2, 3);
        assertThat(settings.ramp().capacityPerInstance()).isEqualTo(12);
        assertThat(settings.region()).isEqualTo("eu");
        assertThat(settings.target()).isNull();
        assertThat(settings.mayLose()).isTrue();
    }

    @Test
    void bothModesTakeAtMostEightMinutesAndTheShortFormFour() {
        assertThat(seconds(Settings.fromSystemProperties())).isLessThanOrEqualTo(8 * 60);

        give("short", "true");

        assertThat(seconds(Settings.fromSystemProperties())).isLessThan(4 * 60);
    }

    @Test
    void findsTheProjectFromInsideOfIt() {
        Settings settings = Settings.fromSystemProperties();

        assertThat(Files.exists(settings.home().resolve("mvnw"))).isTrue();
        assertThat(settings.out()).isEqualTo(settings.home().resolve("loadtests/target/compare"));
    }

    @Test
    void takesOneReplicationByEitherName() {
        give("replication", "sync");

        assertThat(Settings.fromSystemProperties().replications()).containsExactly("sync");
        assertThat(Settings.fromSystemProperties().mayLose()).isFalse();

        give("replications", "async");

        assertThat(Settings.fromSystemProperties().replications()).containsExactly("async");
    }

    @Test
    void takesTheReadersParameters() {
        give("lossesPerYear", "0.5");
        give("availability", "0.999");
        give("onCall", "strong");

        assertThat(Settings.fromSystemProperties().parameters().regionLossesPerYear())
                .isEqualTo(0.5);
        assertThat(Settings.fromSystemProperties().parameters().costPerMinute()).isEqualTo(500);
        assertThat(Settings.fromSystemProperties().parameters().onCall()).isEqualTo("strong");
    }

    @Test
    void refusesWhatItCannotDoBeforeAnythingStarts() {
        refuses("modes", "active", "the names are active-passive, active-active");
        refuses("replications", "both", "the names are async, sync");
        refuses("runs", "0", "-Druns is at least 1");
        refuses("rate", "fast", "-Drate is a number, not \"fast\"");
        refuses("warmUp", "-5", "-DwarmUp is at least 1, not -5");
        refuses("instances", "1,0", "-Dinstances is at least 1");
        refuses("instances", "1,4", "the lab has room for 3");
        refuses("capacity", "0", "-Dcapacity is at least 1");
        refuses("region", "mars", "the names are eu, us");
        refuses("availability", "99.99", "a ratio below 1");
        refuses("onCall", "huge", "none, small, strong");
        refuses("kill", "true", "say -Dtarget=");
        refuses("controllers", "http://a,http://b", "say -Dtarget=");
    }

    @Test
    void drivesDeployedRegionsOfOneMode() {
        give("target", GATEWAYS);
        give("modes", "active-active");
        give("databases", "jdbc:postgresql://eu/payments,jdbc:postgresql://us/payments");
        give("kill", "stop $CATAMARAN_REGION");

        Settings settings = Settings.fromSystemProperties();

        assertThat(settings.target().gateways())
                .isEqualTo(Map.of("eu", "https://eu.example", "us", "https://us.example"));
        assertThat(settings.target().controllers()).isEmpty();
        assertThat(settings.target().databases()).containsKeys("eu", "us");
        assertThat(settings.target().commands()).isEqualTo(Map.of(Step.KILL, "stop $CATAMARAN_REGION"));
        assertThat(settings.replications()).containsExactly("async");
    }

    @Test
    void refusesATargetThatIsNotWhollyDescribed() {
        give("target", GATEWAYS);
        refuses("modes", "active-passive,active-active", "say which mode");
        give("modes", "active-active");
        refuses("replications", "async,sync", "say which mode and which replication");
        refuses("controllers", "https://only-one", "-Dcontrollers is a URL for each of eu,us");
        refuses("databases", "postgres://a,postgres://b", "like jdbc:postgresql:");
        refuses("target", "eu.example,us.example", "like https?://");
    }

    private static long seconds(Settings settings) {
        int labs = settings.modes().size() * settings.runs();
        return Math.round(labs * new Timetable(new Schedule(settings).entries(), labs).labSeconds(1));
    }

    private void give(String name, String value) {
        given.add(name);
        System.setProperty(name, value);
    }

    private void refuses(String name, String value, String message) {
        give(name, value);
        assertThatIllegalArgumentException()
                .isThrownBy(Settings::fromSystemProperties)
                .withMessageContaining(message);
        System.clearProperty(name);
    }
}
