package dev.catamaran.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** One timer for each hundred of status codes of one call. */
final class RequestTimers {

    private final Timer[] byHundred = new Timer[6];

    RequestTimers(MeterRegistry registry, String call) {
        for (int hundred = 1; hundred < byHundred.length; hundred++) {
            byHundred[hundred] = registry.timer("catamaran.gateway.requests", "call", call, "status", hundred + "xx");
        }
    }

    void record(int status, long nanos) {
        byHundred[Math.max(1, Math.min(5, status / 100))].record(nanos, TimeUnit.NANOSECONDS);
    }
}
