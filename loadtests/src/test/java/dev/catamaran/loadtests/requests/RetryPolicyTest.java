package dev.catamaran.loadtests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 429, 502, 503, 504})
    void repeatsWhatMayNotHaveBeenDone(int status) {
        assertThat(RetryPolicy.worthRepeating(status, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 422, 500})
    void acceptsARefusal(int status) {
        assertThat(RetryPolicy.worthRepeating(status, null)).isFalse();
    }

    @Test
    void repeatsAConflictOnlyWhileTheFirstAttemptIsInProgress() {
        assertThat(RetryPolicy.worthRepeating(409, "payment-in-progress")).isTrue();
        assertThat(RetryPolicy.worthRepeating(409, "email-taken")).isFalse();
    }

    @Test
    void repeatsACallForSomethingThatTheOtherRegionMayHave() {
        assertThat(RetryPolicy.worthRepeating(404, "not-known-yet")).isTrue();
        assertThat(RetryPolicy.worthRepeating(404, "not-found")).isFalse();
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        assertThat(RetryPolicy.SDK.pauseMillis(1, 0, 2.0)).isEqualTo(2_000);
    }

    @Test
    void backsOffLongerEachTimeUpToALimit() {
        assertThat(RetryPolicy.SDK.pauseMillis(1, 0, null)).isBetween(50L, 100L);
        assertThat(RetryPolicy.SDK.pauseMillis(3, 0, null)).isBetween(200L, 400L);
        assertThat(RetryPolicy.SDK.pauseMillis(7, 0, null)).isBetween(1_000L, 2_000L);
    }

    @Test
    void givesUpWhenTheBudgetLeavesNoTimeOrNoAttempt() {
        assertThat(RetryPolicy.SDK.pauseMillis(2, 9_990, null)).isNegative();
        assertThat(RetryPolicy.SDK.pauseMillis(8, 0, null)).isNegative();
        assertThat(RetryPolicy.SDK.pauseMillis(1, 0, 30.0)).isNegative();
    }
}
