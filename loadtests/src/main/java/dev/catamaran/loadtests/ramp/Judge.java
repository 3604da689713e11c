package dev.catamaran.loadtests.ramp;

import dev.catamaran.loadtests.journeys.Paid;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.report.Percentiles;
import java.util.List;

/**
 * Says whether a window was held: p99 of at most 250 ms, nothing failed, and at least 95 % of what was offered
 * acknowledged.
 *
 * @param offered payments per second
 * @param settleSeconds at the beginning, which are not judged
 * @param windowSeconds after that
 */
record Judge(double offered, double settleSeconds, double windowSeconds) {
    private static final double P99_MILLIS = 250;
    private static final double LEAST_ACKNOWLEDGED = 0.95;
    private static final double SLOW_BUT_NOT_SATURATED = 0.05;

    double endSeconds() {
        return settleSeconds + windowSeconds;
    }

    /** True when whatever still comes cannot make it a window that was held, nor a hiccup. */
    boolean lost(List<Paid> paid) {
        List<Paid> judged = judged(paid);
        return failed(judged) > 0 || slow(judged) > 1 + SLOW_BUT_NOT_SATURATED * expected();
    }

    /**
     * @param paid all that ended
     * @param seconds how long the load went on
     */
    Offer judge(List<Paid> paid, double seconds) {
        List<Paid> judged = judged(paid);
        double lasted = Math.max(0.001, Math.min(windowSeconds, seconds - settleSeconds));
        long acknowledged = judged.stream().filter(Paid::acknowledged).count();
        Percentiles latency = Percentiles.of(
                judged.stream().filter(Paid::acknowledged).map(Paid::millis).toList());
        Double p99 = latency == null ? null : latency.p99();
        long failed = failed(judged);
        boolean enough = seconds >= endSeconds() && acknowledged >= LEAST_ACKNOWLEDGED * expected();
        boolean held = failed == 0 && enough && p99 != null && p99 <= P99_MILLIS;
        boolean hiccup = !held && failed == 0 && slow(judged) <= SLOW_BUT_NOT_SATURATED * judged.size();
        return new Offer(new Capacity.Window(tenth(offered), tenth(acknowledged / lasted), p99, failed, held), hiccup);
    }

    private double expected() {
        return offered * windowSeconds;
    }

    private List<Paid> judged(List<Paid> paid) {
        return paid.stream()
                .filter(one -> one.dueAtSeconds() >= settleSeconds && one.dueAtSeconds() < endSeconds())
                .toList();
    }

    private static long failed(List<Paid> judged) {
        return judged.stream().filter(one -> !one.acknowledged()).count();
    }

    private static long slow(List<Paid> judged) {
        return judged.stream().filter(one -> one.millis() > P99_MILLIS).count();
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
