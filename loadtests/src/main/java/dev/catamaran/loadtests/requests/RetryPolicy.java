package dev.catamaran.loadtests.requests;

import java.util.concurrent.ThreadLocalRandom;

/**
 * When a payment SDK sends the same operation again: no answer, 502, 503, 504, 429, 409 while the first attempt is
 * still in progress, or 404 while the other region may have what is not known here; after Retry-After, or after a
 * back-off that doubles, with jitter; within a budget.
 *
 * @param timeoutMillis how long one attempt waits for its answer
 * @param budgetMillis no new attempt begins later than this after the first one
 */
public record RetryPolicy(
        long timeoutMillis, long budgetMillis, int attempts, long firstPauseMillis, long longestPauseMillis) {

    /** Longer than the gateway holds a request (5 s), so that its answer is seen. */
    public static final RetryPolicy SDK = new RetryPolicy(6_000, 10_000, 8, 100, 2_000);

    /** Gives up on an answer early and asks again for long: what makes double payments likely, and outlasts a fault. */
    public static final RetryPolicy IMPATIENT = new RetryPolicy(2_500, 20_000, 12, 200, 2_000);

    /** Sends once: every request that is not answered well counts as it is. */
    public static final RetryPolicy ONCE = new RetryPolicy(6_000, 6_000, 1, 100, 100);

    static boolean worthRepeating(int status, String problem) {
        return switch (status) {
            case 0, 429, 502, 503, 504 -> true;
            case 404 -> "not-known-yet".equals(problem);
            case 409 -> "payment-in-progress".equals(problem);
            default -> false;
        };
    }

    /** The pause before the next attempt, or -1 when the budget leaves none. */
    long pauseMillis(int attempt, long spentMillis, Double retryAfterSeconds) {
        long pause = retryAfterSeconds == null ? backOff(attempt) : Math.round(retryAfterSeconds * 1000);
        return attempt >= attempts || spentMillis + pause >= budgetMillis ? -1 : pause;
    }

    private long backOff(int attempt) {
        long full = Math.min(longestPauseMillis, firstPauseMillis << Math.min(attempt - 1, 20));
        return full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
    }
}
