package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Call;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Outcome;
import dev.catamaran.loadtests.journal.Who;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A region lost twice: at 1,000 ms while the regions replicated async, at 2,000 ms when they did so in sync. */
class TwoLossesTest {
    private static final Takeover ASYNC = new Takeover("eu", 1_000, Set.of("known"));
    private static final Takeover SYNC = new Takeover("eu", 2_000, Set.of("known"));

    private static final SyncTime FROM_THE_SWITCH = new SyncTime(1_800, 3_000);

    @Test
    void whatTheFirstLossCostIsCountedAndIsNotTheSecondOnes() {
        Attempt early = acknowledged("early", "eu", 900);

        assertThat(lost(early)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.COUNTED);
            assertThat(finding.detail()).contains("before the fault");
        });
    }

    @Test
    void nothingMayBeLostInSync() {
        Attempt later = acknowledged("later", "eu", 1_900);

        assertThat(lost(later)).singleElement().matches(finding -> finding.severity() == Severity.VIOLATION);
    }

    @Test
    void whatWasAskedForBeforeTheSwitchWasNotPromisedToBeKept() {
        assertThat(lost(acknowledged("between", "eu", 1_500)))
                .singleElement()
                .matches(finding -> finding.severity() == Severity.COUNTED);
    }

    @Test
    void whatSyncNeverDoesIsAViolationOnlyFromTheSwitchOn() {
        AuditCase both = auditCase(acknowledged("early", "eu", 900), acknowledged("later", "eu", 1_900));

        assertThat(both.ifAsync(Set.of("early"))).isEqualTo(Severity.COUNTED);
        assertThat(both.ifAsync(Set.of("early", "later"))).isEqualTo(Severity.VIOLATION);
    }

    @Test
    void whatTheSurvivorHadOrMadeIsNotLost() {
        assertThat(lost(acknowledged("known", "eu", 900))).isEmpty();
        assertThat(lost(acknowledged("known", "eu", 1_900))).isEmpty();
        assertThat(lost(acknowledged("other", "us", 1_900))).isEmpty();
        assertThat(lost(acknowledged("after", "eu", 2_100))).isEmpty();
    }

    private static List<Finding> lost(Attempt attempt) {
        return new LostAtTakeover().look(auditCase(attempt));
    }

    private static AuditCase auditCase(Attempt... attempts) {
        return new AuditCase(
                new Journal(List.of(attempts), List.of()),
                true,
                List.of(ASYNC, SYNC),
                List.of(FROM_THE_SWITCH),
                List.of(),
                List.of());
    }

    private static Attempt acknowledged(String payment, String region, long atMillis) {
        Who who = new Who("shopping", "pay", "eu", "eu", "payer-1", "operation", 1);
        Call call = new Call("POST", "/api/payments", "key", "from", "to", 5);
        Answer answer = new Answer(201, null, region, payment, Outcome.ACKNOWLEDGED);
        return new Attempt(1, atMillis * 1_000, atMillis * 1_000 + 50, who, call, answer);
    }
}
