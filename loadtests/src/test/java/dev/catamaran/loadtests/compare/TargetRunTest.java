package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.journeys.Shop;
import dev.catamaran.loadtests.ramp.Ramp;
import dev.catamaran.loadtests.ramp.RampPlan;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passes against gateways that somebody else runs, with a command for some steps and none for others. */
class TargetRunTest {
    private static final Narrator NOBODY = name -> {};

    private final Map<String, String> given = new HashMap<>();

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop();
        given.put("target", shop.url() + "," + shop.url() + "/");
        given.put("modes", "active-passive");
        given.put("rate", "40");
        given.put("kill", "echo killing $CATAMARAN_REGION");
        given.put("scale", "echo $CATAMARAN_REGION gets $CATAMARAN_PAYMENTS");
    }

    @AfterEach
    void close() {
        given.keySet().forEach(System::clearProperty);
        shop.close();
    }

    @Test
    void whatHasACommandIsMeasuredAndTheRestIsLeftOut() throws Exception {
        ModeReport report = run();

        assertThat(report.fault().region()).isEqualTo("eu");
        assertThat(report.fault().servedBefore()).isEqualTo(Map.of("eu", "eu", "us", "eu"));
        assertThat(report.paymentsPerSecond()).isPositive();
        assertThat(report.availability().failed()).isZero();
        assertThat(report.audit()).isNull();
        assertThat(report.rpo()).isNull();
        assertThat(report.failback()).isNull();
        assertThat(report.labStartSeconds()).isZero();
        assertThat(Files.readString(folder.resolve("commands.log"))).contains("killing eu", "eu gets 2", "us gets 2");
        List<Capacity> ramps = report.capacity();
        assertThat(ramps).extracting(Capacity::instancesPerRegion).containsExactly(1, 2);
        assertThat(ramps)
                .allMatch(ramp -> ramp.scaling() != null && ramp.scaling().failed() == 0);
        assertThat(ramps).allMatch(ramp -> ramp.sustainedPerSecond() > 0);
    }

    @Test
    void withoutCommandsTheSteadyLoadAndOneRampRemain() throws Exception {
        given.remove("kill");
        given.remove("scale");

        ModeReport report = run();

        assertThat(report.fault()).isNull();
        assertThat(report.hitSomebody()).isTrue();
        assertThat(report.paymentsPerSecond()).isPositive();
        assertThat(report.capacity()).singleElement().matches(ramp -> ramp.scaling() == null);
    }

    private ModeReport run() throws Exception {
        given.forEach(System::setProperty);
        Settings settings = Settings.fromSystemProperties();
        Evidence evidence = new Evidence("active-passive", folder, NOBODY);
        try (SystemUnderTest system = settings.target().begin(folder.resolve("commands.log"));
                People people = new People(system.entries(), settings.rate(), evidence.journal(Evidence.CUSTOMERS))) {
            Crowd crowd = people.beginSigningUp().ready();
            evidence.fullPass(pass(system, crowd, evidence));
            ramp(system, crowd, evidence);
            List<ModeReport> reports = new Findings(settings, evidence, 0).reports(system, Waits.USUAL.equal());
            assertThat(reports).hasSize(1);
            assertThat(reports.get(0).gaps()).isEmpty();
            return reports.get(0);
        }
    }

    private static Seen pass(SystemUnderTest system, Crowd crowd, Evidence evidence) throws Exception {
        try (JournalWriter writer = new JournalWriter(evidence.journal(Evidence.FULL));
                Traffic traffic = CrowdTraffic.begin(crowd, writer)) {
            Comeback comeback = new Comeback(system, Waits.USUAL);
            return new LossPass(system, new Phases(1, 2, 1, 0), NOBODY, traffic, evidence.full(), comeback).run("eu");
        }
    }

    private static void ramp(SystemUnderTest system, Crowd crowd, Evidence evidence) throws Exception {
        RampPlan plan = new RampPlan(List.of(1, 2), 20, 0.2, 1, 3);
        try (JournalWriter writer = new JournalWriter(evidence.journal(Evidence.RAMP))) {
            new Ramp(system, crowd, plan, NOBODY).run(1, writer, evidence::capacity);
        }
    }
}
