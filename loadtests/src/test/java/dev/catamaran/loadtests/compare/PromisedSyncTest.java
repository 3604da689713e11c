package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.audit.SyncTime;
import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Call;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Outcome;
import dev.catamaran.loadtests.journal.Who;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two passes with unlike replication: what is forgiven in the one is not in the other. */
class PromisedSyncTest {
    private static final Map<String, Journal> JOURNALS = Map.of(
            Evidence.FULL, pass(1_000, 2_000),
            Evidence.SHORTER, pass(5_000, 6_000));

    @Test
    void holdsWhicheverPassWasInSync() {
        SyncTime first = new SyncTime(1_000, 2_000);
        SyncTime second = new SyncTime(5_000, 6_000);

        assertThat(Findings.syncTimes(JOURNALS, List.of("sync", "async"))).containsExactly(first);
        assertThat(Findings.syncTimes(JOURNALS, List.of("async", "sync"))).containsExactly(second);
        assertThat(Findings.syncTimes(JOURNALS, List.of("async"))).isEmpty();
    }

    @Test
    void promisesNothingForAPassThatWasNotMade() {
        assertThat(Findings.syncTimes(Map.of(), List.of("async", "sync"))).isEmpty();
    }

    private static Journal pass(long fromMillis, long untilMillis) {
        Who who = new Who("shopping", "pay", "eu", "eu", "payer-1", "operation", 1);
        Call call = new Call("POST", "/api/payments", "key", "from", "to", 5);
        Answer answer = new Answer(201, null, "eu", "payment", Outcome.ACKNOWLEDGED);
        Attempt all = new Attempt(1, fromMillis * 1_000, untilMillis * 1_000, who, call, answer);
        return new Journal(List.of(all), List.of());
    }
}
