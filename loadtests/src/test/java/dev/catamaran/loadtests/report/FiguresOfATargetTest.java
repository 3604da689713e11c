package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.drills.LagSample;
import dev.catamaran.loadtests.drills.PlannedMove;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Call;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Outcome;
import dev.catamaran.loadtests.journal.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deployed regions that tell nothing but their answers: five payments a second of each home, its own region serves it,
 * region eu dead from 0 s, its customers served by us from 2 s on, moved back at 6 s, end at 12 s.
 */
class FiguresOfATargetTest {
    private static final double FAULT_AT = 1_000_000;

    private final List<Attempt> attempts = new ArrayList<>();

    @BeforeEach
    void pay() {
        for (double millis = -10_000; millis < 12_000; millis += 200) {
            boolean held = millis >= -50 && millis < 2_000;
            boolean away = millis >= -50 && millis < 6_000;
            pay("eu", millis, held ? 2_000 + millis / 1_000 : millis + 50, away ? "us" : "eu");
            pay("us", millis + 1, millis + 31, "us");
        }
    }

    @Test
    void whoServedIsReadFromTheAnswers() {
        ModeReport report = report("eu", null);

        assertThat(report.fault().servedBefore()).isEqualTo(Map.of("eu", "eu", "us", "us"));
        assertThat(report.deadRegionsCustomers().homes()).containsExactly("eu");
        assertThat(report.livingRegionsCustomers().homes()).containsExactly("us");
    }

    @Test
    void theRecoveryTimeIsMeasuredWithoutItsParts() {
        Recovery recovery = report("eu", null).worstRecovery();

        assertThat(recovery.inParts()).isFalse();
        assertThat(recovery.rtoMillis()).isEqualTo(2_000);
    }

    @Test
    void whatOnlyDatabasesCanTellIsLeftOut() {
        ModeReport report = report("eu", null);

        assertThat(report.rpo()).isNull();
        assertThat(report.audit()).isNull();
        assertThat(report.replicationLag()).isNull();
        assertThat(report.usage()).isEmpty();
        assertThat(report.failback()).isNull();
        assertThat(report.capacity()).isNull();
    }

    @Test
    void withoutAFaultTheSteadyPhaseIsStillMeasured() {
        ModeReport report = report(null, null);

        assertThat(report.fault()).isNull();
        assertThat(report.recoveries()).isEmpty();
        assertThat(report.deadRegionsCustomers()).isNull();
        assertThat(report.livingRegionsCustomers()).isNull();
        assertThat(report.hitSomebody()).isTrue();
        assertThat(report.paymentsPerSecond()).isEqualTo(10);
        assertThat(report.latency()).containsKeys("eu", "us");
        assertThat(report.series()).extracting(ModeReport.Point::second).contains(-5, 5);
    }

    @Test
    void theMoveBackCountsWhatRanWhileItWentOnAndFiveSecondsLater() {
        Failback failback = report("eu", new PlannedMove(FAULT_AT + 6_000, FAULT_AT + 6_500, 180.0))
                .failback();

        assertThat(failback.atMillis()).isEqualTo(FAULT_AT + 6_000);
        assertThat(failback.writePauseMillis()).isEqualTo(180);
        // from 6 s to 11.5 s: 28 of each home, and nothing that began after that
        assertThat(failback.operations()).isEqualTo(56);
        assertThat(failback.failed()).isZero();
    }

    @Test
    void aMoveAfterTheLoadWasSeenByNobody() {
        assertThat(report("eu", new PlannedMove(FAULT_AT + 60_000, FAULT_AT + 61_000, 180.0))
                        .failback())
                .isNull();
    }

    @Test
    void aMoveThatOnlyLastAnswersOutlivedWasSeenByNobody() {
        assertThat(report("eu", new PlannedMove(FAULT_AT + 11_840, FAULT_AT + 12_500, 180.0))
                        .failback())
                .isNull();
    }

    @Test
    void theLongestLagOfASecondIsInTheSeries() {
        assertThat(report("eu", null).series().stream().filter(point -> point.second() == 4))
                .singleElement()
                .extracting(ModeReport.Point::lagMillis)
                .isEqualTo(30.0);
        assertThat(report("eu", null).series().stream().filter(point -> point.second() == 5))
                .singleElement()
                .extracting(ModeReport.Point::lagMillis)
                .isNull();
    }

    private ModeReport report(String deadRegion, PlannedMove failback) {
        RegionLoss loss = new RegionLoss(
                deadRegion,
                Map.of(),
                FAULT_AT - 10_000,
                FAULT_AT,
                FAULT_AT + 5_000,
                FAULT_AT + 12_000,
                List.of(),
                null,
                List.of(new LagSample(FAULT_AT + 4_100, "us", 12, 0), new LagSample(FAULT_AT + 4_200, "eu", 30, 0)),
                Map.of(),
                false);
        return new Figures(new Journal(attempts, List.of()), loss, failback, null).report("active-active", "async", 0);
    }

    private void pay(String home, double begins, double ends, String region) {
        String operation = "operation-" + attempts.size();
        Who who = new Who("shopping", "pay", home, home, "payer-" + home, operation, 1);
        Call call = new Call("POST", "/api/payments", "key-" + operation, "from", "to", 5);
        Answer answer = new Answer(201, null, region, "payment-" + operation, Outcome.ACKNOWLEDGED);
        attempts.add(new Attempt(attempts.size() + 1, micros(begins), micros(ends), who, call, answer));
    }

    private static long micros(double millis) {
        return Math.round((FAULT_AT + millis) * 1000);
    }
}
