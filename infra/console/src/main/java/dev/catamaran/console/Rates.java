package dev.catamaran.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counters of one zone over the last seconds, as rates. A process that begins at zero again is no negative rate. */
final class Rates {

    private static final long WINDOW_NANOS = 5_000_000_000L;
    private static final String REQUESTS = "catamaran_gateway_requests_seconds";

    /** @param at by {@link System#nanoTime} */
    record Count(long at, double payments, double requests, Map<Double, Double> buckets) {}

    private final Deque<Count> window = new ArrayDeque<>();

    /** Counts of all processes of the zone. */
    static Count count(long at, List<Metrics> processes) {
        double payments = 0;
        double requests = 0;
        Map<Double, Double> buckets = new TreeMap<>();
        for (Metrics metrics : processes) {
            payments += metrics.sum("catamaran_payments_total", "outcome", "made");
            requests += metrics.sum(REQUESTS + "_count");
            metrics.buckets(REQUESTS).forEach((bound, count) -> buckets.merge(bound, count, Double::sum));
        }
        return new Count(at, payments, requests, buckets);
    }

    /** Nothing to compare with: after a silence the counters begin anew. */
    synchronized void forget() {
        window.clear();
    }

    synchronized void add(Count next) {
        Count last = window.peekLast();
        if (last != null && next.at() <= last.at()) {
            return;
        }
        if (last != null && (next.payments() < last.payments() || next.requests() < last.requests())) {
            window.clear();
        }
        window.addLast(next);
        while (next.at() - window.peekFirst().at() > WINDOW_NANOS) {
            window.removeFirst();
        }
    }

    synchronized ConsoleState.Traffic traffic() {
        if (window.size() < 2) {
            return new ConsoleState.Traffic(0, 0, null);
        }
        Count first = window.peekFirst();
        Count last = window.peekLast();
        double seconds = (last.at() - first.at()) / 1e9;
        return new ConsoleState.Traffic(
                tenth((last.payments() - first.payments()) / seconds),
                tenth((last.requests() - first.requests()) / seconds),
                p99(first.buckets(), last.buckets()));
    }

    /** The upper bound of the bucket in which it lies. */
    private static Double p99(Map<Double, Double> before, Map<Double, Double> after) {
        double all =
                after.getOrDefault(Double.POSITIVE_INFINITY, 0.0) - before.getOrDefault(Double.POSITIVE_INFINITY, 0.0);
        if (all <= 0) {
            return null;
        }
        for (Map.Entry<Double, Double> bucket : after.entrySet()) {
            double within = bucket.getValue() - before.getOrDefault(bucket.getKey(), 0.0);
            if (within >= all * 0.99) {
                return bucket.getKey().isInfinite() ? null : tenth(bucket.getKey() * 1000);
            }
        }
        return null;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
