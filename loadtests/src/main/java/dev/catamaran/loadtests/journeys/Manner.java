package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.requests.RetryPolicy;

/** How customers deal with a slow answer. */
public enum Manner {
    /** As the comparison's do: through their own way in, with an SDK's patience. What a recovery is measured with. */
    PATIENT(RetryPolicy.SDK, false),
    /** Soon through the other region's way in, with the same key, and back: looks for payments that are made twice. */
    IMPATIENT(RetryPolicy.IMPATIENT, true);

    private final RetryPolicy policy;
    private final boolean bothWaysIn;

    Manner(RetryPolicy policy, boolean bothWaysIn) {
        this.policy = policy;
        this.bothWaysIn = bothWaysIn;
    }

    RetryPolicy policy() {
        return policy;
    }

    boolean bothWaysIn() {
        return bothWaysIn;
    }
}
