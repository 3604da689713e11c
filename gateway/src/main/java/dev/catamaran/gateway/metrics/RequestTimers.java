package dev.catamaran.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** One timer for each hundred of status codes of one call. Only those that did what was asked have a histogram. */
final class RequestTimers {

    private static final int DONE = 2;

    /** Upper bounds of the histogram, from a read of the own copy to the end of a hold. */
    private static final Duration[] BOUNDS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer[] byHundred = new Timer[6];

    RequestTimers(MeterRegistry registry, String call) {
        for (int hundred = 1; hundred < byHundred.length; hundred++) {
            Timer.Builder timer = Timer.builder("catamaran.gateway.requests")
                    .tag("call", call)
                    .tag("status", hundred + "xx");
            byHundred[hundred] = (hundred == DONE ? timer.serviceLevelObjectives(BOUNDS) : timer).register(registry);
        }
    }

    void record(int status, long nanos) {
        byHundred[Math.max(1, Math.min(5, status / 100))].record(nanos, TimeUnit.NANOSECONDS);
    }
}
