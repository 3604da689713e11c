package dev.catamaran.lab.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/** What became of the payments: sums since the beginning, and each of the last two minutes. Times are epoch milliseconds. */
final class Tally {

    private static final long KEPT_MILLIS = 120_000;
    private static final long RATE_MILLIS = 3_000;
    private static final long P99_MILLIS = 15_000;
    private static final long WAIT_MILLIS = 60_000;

    /** @param region that did it */
    record Paid(long at, String home, String region, long millis) {}

    private final Deque<Paid> last = new ArrayDeque<>();
    private long acknowledged;
    private long failed;
    private long waiting;

    synchronized void begun() {
        waiting++;
    }

    synchronized void paid(Paid paid) {
        waiting--;
        acknowledged++;
        last.addLast(paid);
        while (paid.at() - last.peekFirst().at() > KEPT_MILLIS) {
            last.removeFirst();
        }
    }

    synchronized void failed() {
        waiting--;
        failed++;
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    synchronized long failures() {
        return failed;
    }

    synchronized long waiting() {
        return waiting;
    }

    synchronized double perSecond(long now) {
        return Math.round(since(now - RATE_MILLIS).size() * 10_000.0 / RATE_MILLIS) / 10.0;
    }

    synchronized long longestWait(long now) {
        return since(now - WAIT_MILLIS).stream().mapToLong(Paid::millis).max().orElse(0);
    }

    /** Null when nothing was paid lately. */
    synchronized Long p99(long now) {
        List<Long> times =
                since(now - P99_MILLIS).stream().map(Paid::millis).sorted().toList();
        return times.isEmpty() ? null : times.get((int) Math.ceil(times.size() * 0.99) - 1);
    }

    synchronized OptionalLong first(String home, String notBy, long since) {
        return last.stream()
                .filter(paid -> paid.at() >= since
                        && paid.home().equals(home)
                        && !paid.region().equals(notBy))
                .mapToLong(Paid::at)
                .min();
    }

    private List<Paid> since(long from) {
        return last.stream().filter(paid -> paid.at() > from).toList();
    }
}
