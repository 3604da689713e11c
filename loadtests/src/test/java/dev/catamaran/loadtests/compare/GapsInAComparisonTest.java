package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.journeys.Shop;
import dev.catamaran.loadtests.ramp.RampPlan;
import dev.catamaran.loadtests.report.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong in a part of a comparison costs that part's rows, and never the report. */
class GapsInAComparisonTest {
    private static final Map<String, String> CLOSED =
            Map.of("eu", "jdbc:postgresql://127.0.0.1:1/eu", "us", "jdbc:postgresql://127.0.0.1:1/us");
    private static final Waits SHORT = new Waits(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ZERO);
    private static final int ALL_THE_TIME = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Shop shop;
    private FakeRegions regions;
    private String killed = "eu";
    private List<String> replications = List.of("async");
    private List<Integer> instances = List.of(1);

    @BeforeEach
    void open() throws Exception {
        shop = new Shop();
        regions = new FakeRegions(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whereNothingGoesWrongNothingIsMissing() throws Exception {
        assertThat(compare()).isEmpty();
        assertThat(gaps(0)).isEmpty();
    }

    @Test
    void aReplicationThatCannotBeChangedCostsItsOwnColumn() throws Exception {
        replications = List.of("async", "sync");
        regions.failing("replicate", "/replication answered 500: not within 60 s: us serves as before");

        assertThat(compare()).isEmpty();

        assertThat(gaps(0)).isEmpty();
        assertThat(gaps(1)).contains("switching to sync: /replication answered 500: not within 60 s");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("not measured: switching to sync: /replication answered 500");
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("active-passive, sync: switching to sync");
    }

    @Test
    void aRegionThatDoesNotStartAgainCostsTheMoveBack() throws Exception {
        regions.failing("heal", "eu did not start");

        assertThat(compare()).isEmpty();

        assertThat(gaps(0)).contains("COMEBACK", "the comeback of eu: eu did not start");
        assertThat(run(0).path("failback").isMissingNode()).isTrue();
        assertThat(run(0).path("recoveries")).hasSize(2);
        assertThat(run(0).path("capacity")).hasSize(1);
    }

    @Test
    void aRegionThatStartsForLongerThanTheLoadCostsTheMoveBack() throws Exception {
        AtomicReference<Traffic> load = new AtomicReference<>();
        regions.during("heal", () -> load.get().awaitEnd());

        assertThat(compare(
                        (mode, log) -> regions,
                        (plan, log) -> {
                            load.set(FakeLoad.begin(plan, ALL_THE_TIME));
                            return load.get();
                        },
                        "active-passive"))
                .isEmpty();

        assertThat(gaps(0)).contains("COMEBACK", "whole only after the load had ended");
        assertThat(run(0).path("failback").isMissingNode()).isTrue();
    }

    @Test
    void regionsThatAreNotWholeInTimeCostWhatNeedsThemWhole() throws Exception {
        regions.withControllers(Map.of("eu", shop.url(), "us", shop.url()));

        assertThat(compare())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("active-passive lacks performance", "the regions are not whole"));

        assertThat(gaps(0)).contains("COMEBACK", "RAMP", "TAKEOVER");
        assertThat(run(0).path("recoveries").path(0).path("rtoMillis").isNumber())
                .isTrue();
    }

    @Test
    void aRegionThatCannotBeKilledCostsTheLoss() throws Exception {
        regions.failing("kill", "/faults/kill-region answered 500");

        assertThat(compare())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("lacks availability and failover (the loss of eu"));

        assertThat(run(0).path("latency")).hasSize(2);
        assertThat(run(0).path("capacity")).hasSize(1);
    }

    @Test
    void aRampThatFailsKeepsItsFirstSteps() throws Exception {
        instances = List.of(1, 2);
        regions.failing("scale2", "the lab could not be scaled");

        assertThat(compare()).isEmpty();

        assertThat(gaps(0)).contains("RAMP", "the lab could not be scaled");
        assertThat(run(0).path("capacity")).hasSize(1);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("sustained payments/s, 2 instance(s) a region", "not measured: the ramp: the lab could not");
    }

    @Test
    void aLoadThatCannotBeginCostsWhatItWouldHaveMeasured() throws Exception {
        Loads broken = (plan, log) -> {
            throw new IllegalStateException("waiting for \"VISITS BEGIN \": the process ended, see load.log");
        };

        assertThat(compare((mode, log) -> regions, broken, "active-passive"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("lacks availability", "latency"));

        assertThat(run(0).path("capacity")).hasSize(1);
        assertThat(gaps(0)).contains("LOAD", "see load.log");
    }

    @Test
    void aLoadThatEndsWhileTheRegionIsDeadKeepsTheSteadyPhase() throws Exception {
        assertThat(compare((mode, log) -> regions, (plan, log) -> FakeLoad.begin(plan, 2), "active-passive"))
                .isEmpty();

        assertThat(gaps(0)).contains("LOSS", "the load ended before its time");
        assertThat(run(0).path("latency")).hasSize(2);
    }

    @Test
    void databasesThatCannotBeReachedCostTheAuditAndWhatItNeeds() throws Exception {
        regions.withDatabases(CLOSED);

        assertThat(compare())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("the audit of active-passive, async is incomplete"));

        assertThat(gaps(0)).contains("SURVIVOR");
        assertThat(run(0).path("recoveries")).hasSize(2);
        assertThat(run(0).path("audit").path("verdict").asText()).isEqualTo("incomplete");
    }

    @Test
    void aLabThatIsGoneBeforeTheAuditCostsTheAudit() throws Exception {
        regions.failing("databases", "Connection refused").failing("close", "the lab did not end");

        assertThat(compare())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("active-passive, async was not audited: the audit: Connection refused"));

        assertThat(run(0).path("recoveries")).hasSize(2);
    }

    @Test
    void aModeThatDoesNotStartLeavesTheOtherOneAlone() throws Exception {
        Regions onlyActive = (mode, log) -> {
            if (mode.equals("active-passive")) {
                throw new IllegalStateException("waiting for \"READY\": the process ended, see lab.out.log");
            }
            return regions;
        };

        assertThat(compare(onlyActive, aLoad(), "active-passive", "active-active"))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("Not a good comparison: active-passive lacks availability and failover")
                        .contains("see lab.out.log")
                        .doesNotContain("active-active lacks"));

        assertThat(gaps(0)).contains("REGIONS", "see lab.out.log");
        assertThat(run(1).path("recoveries")).isNotEmpty();
    }

    @Test
    void leasesThatHadMovedBeforeTheFaultMakeTheirColumnNotValid() throws Exception {
        killed = "us";

        assertThat(compare())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("lacks availability", "not valid"));

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("not valid: the fault hit nobody", "not measured: not valid, the leases had moved");
        assertThat(run(0).path("capacity")).hasSize(1);
    }

    private static Loads aLoad() {
        return (plan, log) -> FakeLoad.begin(plan, ALL_THE_TIME);
    }

    private Optional<String> compare() throws Exception {
        return compare((mode, log) -> regions, aLoad(), "active-passive");
    }

    private Optional<String> compare(Regions started, Loads loads, String... modes) throws Exception {
        return new Compare(settings(List.of(modes)), new PrintStream(terminal, true, StandardCharsets.UTF_8))
                .run(started, loads, SHORT);
    }

    private Settings settings(List<String> modes) {
        return new Settings(
                modes,
                replications,
                1,
                40,
                2,
                2,
                new Phases(0, 1, 1, 1),
                new Phases(0, 1, 1, 0),
                new RampPlan(instances, 20, 0.1, 0.5, 1),
                Integer.MAX_VALUE,
                killed,
                new Parameters(2, 500, 0.9999, 5_000, "small"),
                null,
                Path.of("..").toAbsolutePath().normalize(),
                folder);
    }

    private String gaps(int combination) throws Exception {
        JsonNode gaps = run(combination).path("gaps");
        return gaps.isEmpty() ? "" : gaps.toString();
    }

    private JsonNode run(int combination) throws Exception {
        return new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .path("combinations")
                .path(combination)
                .path("runs")
                .path(0);
    }
}
