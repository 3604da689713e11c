package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.audit.Severity;
import dev.catamaran.loadtests.audit.Verdict;
import dev.catamaran.loadtests.drills.LagSample;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.drills.Usage;
import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Call;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Outcome;
import dev.catamaran.loadtests.journal.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A made-up run with figures that can be computed by hand: ten payments a second from each geography, 20 s steady, region eu
 * dead from 0 to 10 s, takeover done after 1.4 s, first payment after 1.5 s, 5 s more.
 */
final class SampleRun {
    static final double FAULT_AT = 1_000_000_000;

    private final List<Attempt> attempts = new ArrayList<>();
    private final boolean bothHomes;
    private int operations;

    private SampleRun(boolean bothHomes) {
        this.bothHomes = bothHomes;
        for (double millis = -20_000; millis < 15_000; millis += 100) {
            pay("eu", millis + 1, 20);
            pay("us", millis + 50, 40);
        }
    }

    /** All homes were served by the region that died. */
    static ModeReport activePassive() {
        return new SampleRun(true).report("active-passive");
    }

    /** Only home eu was. */
    static ModeReport activeActive() {
        return new SampleRun(false).report("active-active");
    }

    private ModeReport report(String mode) {
        String lost = attempts.get(0).answer().paymentId();
        AuditResult audit = new AuditResult(
                Verdict.CLEAN,
                attempts.size(),
                attempts.size(),
                List.of("eu", "us"),
                List.of(new Finding(Kind.LOST_AT_TAKEOVER, Severity.COUNTED, null, lost, "a payment")));
        return new Figures(new Journal(attempts, List.of()), loss(), audit).report(mode, "async", 12.5);
    }

    private RegionLoss loss() {
        List<TakeoverTimeline> takeovers = new ArrayList<>();
        takeovers.add(timeline("eu"));
        if (bothHomes) {
            takeovers.add(timeline("us"));
        }
        return new RegionLoss(
                "eu",
                Map.of("eu", "eu", "us", bothHomes ? "eu" : "us"),
                FAULT_AT - 20_000,
                FAULT_AT,
                FAULT_AT + 10_000,
                FAULT_AT + 15_000,
                takeovers,
                Set.of(),
                List.of(new LagSample(FAULT_AT - 5_000, "us", 12, 0)),
                Map.of("eu", new Usage(0.5, 700.0), "us", new Usage(0.05, 650.0)),
                true);
    }

    private static TakeoverTimeline timeline(String home) {
        Map<String, Double> steps = new LinkedHashMap<>();
        steps.put("detected", FAULT_AT + 1_000);
        steps.put("gate-safe", FAULT_AT + 1_100);
        steps.put("gate-open", FAULT_AT + 1_400);
        return new TakeoverTimeline("takeover", home, "eu", "us", 2, steps);
    }

    /** A payment during the takeover is repeated once and then held until 1.5 s after the fault. */
    private void pay(String home, double begins, double takes) {
        String operation = "operation-" + ++operations;
        boolean affected = bothHomes || home.equals("eu");
        boolean during = affected && begins + takes >= 0 && begins < 1_500;
        String region = affected && begins < 0 && !during ? "eu" : "us";
        if (during) {
            attempt(
                    home,
                    operation,
                    1,
                    begins,
                    begins + 5,
                    new Answer(0, "connection-failed", null, null, Outcome.RETRIED));
        }
        double ends = during ? 1_500 + (home.equals("eu") ? 0 : 10) : begins + takes;
        Answer done = new Answer(201, null, region, "payment-" + operation, Outcome.ACKNOWLEDGED);
        attempt(home, operation, during ? 2 : 1, during ? begins + 50 : begins, ends, done);
    }

    private void attempt(String home, String operation, int number, double begins, double ends, Answer answer) {
        Who who = new Who("shopping", "pay", home, home, "payer-" + home, operation, number);
        Call call = new Call("POST", "/api/payments", "key-" + operation, "from", "to", 5);
        attempts.add(new Attempt(attempts.size() + 1, micros(begins), micros(ends), who, call, answer));
    }

    private static long micros(double millis) {
        return Math.round((FAULT_AT + millis) * 1000);
    }
}
