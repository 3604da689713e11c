package dev.catamaran.gateway.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How long and how many requests wait while a lease moves, instead of failing. */
public interface HoldConfig {

    /** From a request's arrival; after that it is answered 503 with {@code Retry-After}. */
    @WithDefault("5000")
    @Min(0)
    long budgetMillis();

    /** Requests held at the same moment; one more is answered 503 at once. Their bodies count as all others do. */
    @WithDefault("5000")
    @Min(0)
    int maxRequests();

    /**
     * How long a region that serves no home may not reach its peer before its gateway sends callers away instead of holding them:
     * well beyond the longest takeover.
     */
    @WithDefault("3000")
    @Min(0)
    long strandedMillis();

    /** First pause before a held request is tried again without news of a lease; doubles up to the longest one. */
    @WithDefault("25")
    @Min(1)
    long backOffMillis();

    @WithDefault("200")
    @Min(1)
    long longestBackOffMillis();
}
