package dev.catamaran.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, nanos::get);

    @Test
    void admitsSoManyWithinASecondAndForgetsInTheNext() {
        assertThat(limit.admits("a")).isTrue();
        assertThat(limit.admits("a")).isTrue();
        assertThat(limit.admits("a")).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(limit.admits("a")).isTrue();
    }

    @Test
    void countsEachCallerAlone() {
        limit.admits("a");
        limit.admits("a");
        assertThat(limit.admits("b")).isTrue();
    }
}
