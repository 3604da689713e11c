package dev.catamaran.payments.capacity;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Whose turn is when. Who waits does so on a timer of the event loop, without a worker thread. */
@Startup
@ApplicationScoped
class Turns {

    /** The next free turn is never farther away: a refused call was too late by one interval at most. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Pace pace;
    private final Vertx vertx;
    private final Timer waited;
    private final Counter refused;

    Turns(ProvisionedConfig config, Vertx vertx, MeterRegistry meters) {
        this.pace = new Pace(config.perSecond(), config.longestWait(), System.nanoTime());
        this.vertx = vertx;
        this.waited = meters.timer("catamaran.provisioned.wait");
        this.refused = meters.counter("catamaran.provisioned.refused");
    }

    /** Fails with 503 where the turn would come too late. */
    Uni<Void> take() {
        OptionalLong wait = pace.take(System.nanoTime());
        if (wait.isEmpty()) {
            refused.increment();
            return Uni.createFrom()
                    .failure(ProblemException.retryLater(
                            Problem.UNAVAILABLE,
                            "This instance has as many payments as it is provisioned for; nothing was done",
                            RETRY_AFTER_SECONDS));
        }
        waited.record(wait.getAsLong(), TimeUnit.NANOSECONDS);
        return wait.getAsLong() == 0 ? Uni.createFrom().voidItem() : after(wait.getAsLong());
    }

    /** A timer knows milliseconds only; what is rounded up here does not add up, because the pace goes by nanoseconds. */
    private Uni<Void> after(long nanos) {
        long millis = (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
        return Uni.createFrom().emitter(turn -> vertx.setTimer(millis, fired -> turn.complete(null)));
    }
}
