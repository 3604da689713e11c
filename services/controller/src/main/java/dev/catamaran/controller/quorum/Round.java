package dev.catamaran.controller.quorum;

import dev.catamaran.controller.register.Register;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One call that goes another way as well when a way keeps silent, until an answer settles it or every way that was tried
 * has answered.
 */
final class Round<R> {

    /** What an answer is worth. */
    enum Weight {
        /** It is the answer. */
        SETTLES,
        /** It is an answer, but another way may know better. */
        COUNTS,
        /** The way did not get through. */
        SILENT
    }

    /** @param alone no other way has been tried */
    interface Scale<R> {
        Weight weigh(R answer, boolean alone);
    }

    /** @param ways how many were tried */
    record Outcome<R>(R answer, int ways) {}

    private final List<Register> ways;
    private final Duration patience;
    private final ScheduledExecutorService timer;
    private final Function<Register, CompletableFuture<R>> call;
    private final Scale<R> scale;
    private final CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();
    private int tried;
    private int answered;

    Round(
            List<Register> ways,
            Duration patience,
            ScheduledExecutorService timer,
            Function<Register, CompletableFuture<R>> call,
            Scale<R> scale) {
        this.ways = ways;
        this.patience = patience;
        this.timer = timer;
        this.call = call;
        this.scale = scale;
    }

    CompletableFuture<Outcome<R>> start() {
        tryNext(0);
        return outcome;
    }

    /** @param expected how many ways have been tried: of the clock and an answer, the second comes to nothing */
    private void tryNext(int expected) {
        Register way;
        synchronized (this) {
            if (tried != expected || tried == ways.size() || outcome.isDone()) {
                return;
            }
            way = ways.get(tried++);
        }
        call.apply(way).thenAccept(this::take);
        if (expected + 1 < ways.size()) {
            Future<?> next = timer.schedule(() -> tryNext(expected + 1), patience.toMillis(), TimeUnit.MILLISECONDS);
            outcome.whenComplete((answer, failure) -> next.cancel(false));
        }
    }

    private void take(R answer) {
        Weight weight;
        int triedNow;
        synchronized (this) {
            answered++;
            triedNow = tried;
            weight = scale.weigh(answer, tried == 1);
        }
        if (weight == Weight.SILENT) {
            tryNext(triedNow);
        }
        endWhen(weight == Weight.SETTLES, answer);
    }

    private void endWhen(boolean settled, R answer) {
        int triedNow;
        boolean last;
        synchronized (this) {
            triedNow = tried;
            last = answered == tried;
        }
        if (settled || last) {
            outcome.complete(new Outcome<>(answer, triedNow));
        }
    }
}
