package dev.catamaran.loadtests.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's commands, as a shell runs them. */
class TargetSystemTest {
    private static final Map<String, String> GATEWAYS = Map.of("eu", "http://eu", "us", "http://us");

    @TempDir
    Path folder;

    @Test
    void tellsACommandWhatItIsAbout() throws Exception {
        SystemUnderTest system =
                system(Map.of(Step.KILL, "echo \"$CATAMARAN_STEP $CATAMARAN_REGION $CATAMARAN_PEER\""));
        double before = System.currentTimeMillis();

        assertThat(system.kill("eu").orElseThrow()).isBetween(before, (double) System.currentTimeMillis());
        assertThat(log()).contains("kill eu us");
    }

    @Test
    void scalesOneRegionAfterTheOther() throws Exception {
        SystemUnderTest system =
                system(Map.of(Step.SCALE, "echo \"$CATAMARAN_REGION=$CATAMARAN_PAYMENTS of $CATAMARAN_CAPACITY\""));

        assertThat(system.scale(3, 12)).isPresent();
        assertThat(log()).contains("eu=3 of 12").contains("us=3 of 12");
    }

    @Test
    void leavesOutAStepWithoutACommand() throws Exception {
        SystemUnderTest system = system(Map.of());

        assertThat(system.kill("eu")).isEmpty();
        assertThat(system.heal("eu")).isEmpty();
        assertThat(system.failback("eu", Map.of())).isEmpty();
        assertThat(system.scale(2, 12)).isEmpty();
        assertThat(system.replicate("sync")).isEmpty();
        assertThat(system.controllers()).isEmpty();
        assertThat(system.usage()).isEmpty();
        assertThat(system.entries()).isEqualTo(GATEWAYS);
    }

    @Test
    void saysWhichCommandWentWrongAndKeepsWhatItPrinted() throws Exception {
        SystemUnderTest system = system(Map.of(Step.HEAL, "echo no credentials >&2; exit 3"));

        assertThatIOException()
                .isThrownBy(() -> system.heal("us"))
                .withMessageContaining("-Dheal ended with code 3")
                .withMessageContaining("commands.log");
        assertThat(log()).contains("no credentials");
    }

    @Test
    void preparesOnceBeforeAnythingElse() throws Exception {
        system(Map.of(Step.BEFORE, "echo ready"));

        assertThat(log()).contains("ready");
        assertThatIOException()
                .isThrownBy(() -> system(Map.of(Step.BEFORE, "false")))
                .withMessageContaining("-Dbefore ended with code 1");
    }

    @Test
    void endsACommandThatTakesTooLong() {
        Commands commands =
                new Commands(Map.of(Step.KILL, "sleep 30"), folder.resolve("commands.log"), Duration.ofMillis(200));

        assertThatIOException()
                .isThrownBy(() -> commands.run(Step.KILL, Map.of()))
                .withMessageContaining("-Dkill did not end within");
    }

    @Test
    void keepsTheCommandItselfOutOfTheLog() throws Exception {
        system(Map.of(Step.KILL, "true --password=secret")).kill("eu");

        assertThat(log()).contains("kill").doesNotContain("secret");
    }

    private SystemUnderTest system(Map<Step, String> commands) throws IOException, InterruptedException {
        return new Target(GATEWAYS, Map.of(), Map.of(), commands).begin(folder.resolve("commands.log"));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("commands.log"));
    }
}
