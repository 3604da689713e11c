package dev.catamaran.loadtests.drills.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.audit.SyncTime;
import org.junit.jupiter.api.Test;

class SyncPromiseTest {
    private static final double ALWAYS = Double.NEGATIVE_INFINITY;
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;

    @Test
    void aLabThatStaysAsItIsPromisesAlwaysOrNever() {
        assertThat(new SyncPromise("sync").mayLose()).isFalse();
        assertThat(new SyncPromise("sync").times()).containsExactly(new SyncTime(ALWAYS, FOR_EVER));
        assertThat(new SyncPromise("async").mayLose()).isTrue();
        assertThat(new SyncPromise("async").times()).isEmpty();
    }

    @Test
    void anOrderForAsyncEndsItAtOnceAndOneForSyncGivesItWhenItIsAnswered() {
        SyncPromise promise = new SyncPromise("sync");

        promise.inEffect(promise.ordered("async", 100), "async", 120);
        promise.inEffect(promise.ordered("sync", 200), "sync", 230);

        assertThat(promise.mayLose()).isTrue();
        assertThat(promise.times()).containsExactly(new SyncTime(ALWAYS, 100), new SyncTime(230, FOR_EVER));
    }

    @Test
    void anAnswerThatALaterOrderHasOvertakenPromisesNothing() {
        SyncPromise promise = new SyncPromise("async");

        int sync = promise.ordered("sync", 100);
        promise.ordered("async", 110);
        promise.inEffect(sync, "sync", 120);

        assertThat(promise.times()).isEmpty();
    }

    @Test
    void anOrderThatWasNeverAnsweredPromisesNothing() {
        SyncPromise promise = new SyncPromise("async");

        promise.ordered("sync", 100);

        assertThat(promise.times()).isEmpty();
    }
}
