package dev.catamaran.testkit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code terraform/bin/deploy} and {@code destroy}, with programs that write down how they were called. */
class DeployTest {
    private static final String YES = "--yes";

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void makeAClone() throws Exception {
        scripts = new Scripts(folder, "active-active");
    }

    @Test
    void goesFromAnEmptyAccountToARunningSystemInTheOrderOfTheDocument() throws Exception {
        Scripts.Ended ended = scripts.run("deploy", YES);

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(steps())
                .containsSubsequence(
                        "bootstrap none apply",
                        "global global apply",
                        "register global apply",
                        "data west apply",
                        "data central apply",
                        "data west apply",
                        "push central",
                        "push west",
                        "region west apply",
                        "region central apply",
                        "prepare west",
                        "prepare central",
                        "release-payments central",
                        "publish west",
                        "publish central",
                        "subscribe west",
                        "subscribe central",
                        "payments anew",
                        "gateway anew",
                        "order west");
        assertThat(scripts.read("environments/demo/facts/central.json")).contains("\"central\"");
        assertThat(scripts.read("environments/demo/facts/central.pem"))
                .contains("/eu-central-1/eu-central-1-bundle.pem");
        assertThat(scripts.read("environments/demo/west.s3.tfbackend")).contains("bucket = w");
        assertThat(scripts.calls("terraform data")).noneMatch(call -> call.contains("secrets"));
        assertThat(scripts.calls("terraform data"))
                .filteredOn(call -> call.contains(" apply "))
                .allMatch(call -> call.contains("zone_id=Z1"));
    }

    @Test
    void goesOnAfterAFailureOfEachStep() throws Exception {
        List<Scripts.Ended> failed = scripts.runUntilItSucceeds("deploy", YES);

        assertThat(failed).hasSizeGreaterThan(25).allMatch(ended -> ended.said().contains("Ended at: "));
        assertThat(steps()).endsWith("order west");
        assertThat(scripts.read("environments/demo/facts/west.json")).contains("\"complete\": true");
        assertThat(scripts.read("environments/demo/facts/west.pem")).contains("/eu-west-1-bundle.pem");
    }

    @Test
    void setsUpAManagedCopyAtThePrimaryAlone() throws Exception {
        scripts = new Scripts(folder.resolve("passive"), "active-passive");

        assertThat(scripts.run("deploy", YES).code()).isZero();

        assertThat(steps())
                .contains("prepare west")
                .doesNotContain("prepare central", "publish west", "subscribe west");
    }

    @Test
    void makesNothingUntilItIsToldTo() throws Exception {
        Scripts.Ended ended = scripts.run("deploy");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("docs/prices.md").contains("Nothing was done");
        assertThat(steps()).containsOnly("environments none apply");
    }

    @Test
    void waitsForTheDomainBeforeDatabasesCostMoney() throws Exception {
        scripts.environment().put("DELEGATED_TO", "ns.elsewhere.example.");

        Scripts.Ended ended = scripts.run("deploy", YES);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("ns-1.example.com").contains("run this again");
        assertThat(steps()).noneMatch(step -> step.startsWith("data"));
    }

    @Test
    void takesAllAwayAndMakesNothingAnew() throws Exception {
        scripts.run("deploy", YES);
        scripts.forget();

        Scripts.Ended ended = scripts.run("destroy", YES);

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(steps())
                .containsSubsequence(
                        "region central apply",
                        "region central destroy",
                        "region west apply",
                        "region west destroy",
                        "data central apply",
                        "data west apply",
                        "data central destroy",
                        "data west destroy",
                        "register global destroy",
                        "global global destroy");
        assertThat(scripts.states()).containsExactlyInAnyOrder("bootstrap-none", "environments-none");
    }

    @Test
    void goesOnTakingAwayAfterAFailureOfEachStep() throws Exception {
        scripts.run("deploy", YES);

        assertThat(scripts.runUntilItSucceeds("destroy", YES)).hasSizeGreaterThan(15);

        assertThat(scripts.states()).containsExactlyInAnyOrder("bootstrap-none", "environments-none");
        scripts.forget();
        assertThat(scripts.run("destroy", YES).code()).isZero();
        assertThat(steps()).as("a second run makes nothing anew").containsOnly("environments none apply");
    }

    @Test
    void takesNothingAwayUntilItIsToldTo() throws Exception {
        assertThat(scripts.run("destroy").code()).isEqualTo(1);
        assertThat(steps()).containsOnly("environments none apply");
    }

    /** What changed something, in short. */
    private List<String> steps() throws Exception {
        List<String> steps = new ArrayList<>();
        for (String call : scripts.calls("")) {
            String[] words = call.split(" ");
            if (call.matches("terraform \\S+ \\S+ (apply|destroy) .*")) {
                steps.add(String.join(" ", words[1], words[2], words[3]));
            } else if (call.startsWith("docker push")) {
                steps.add("push " + call.replaceAll(".*[.]of-([a-z]+)[.].*", "$1"));
            } else if (call.startsWith("aws ecs run-task")) {
                steps.add(call.replaceAll(".*catamaran-demo-([a-z-]+):1.*", "$1") + call.replaceAll(".* of-", " "));
            } else if (call.startsWith("aws ecs update-service")) {
                steps.add(call.replaceAll(".*--service ([a-z]+) .*", "$1") + " anew");
            }
        }
        return steps;
    }
}
