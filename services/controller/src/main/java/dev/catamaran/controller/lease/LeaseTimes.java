package dev.catamaran.controller.lease;

import java.time.Duration;

/**
 * The lease time T and what follows from it, in nanoseconds of a monotonic clock.
 *
 * <p>The holder shuts its gate at T minus the margin after the start of its last confirmed renewal; another region takes
 * the lease no earlier than T after it saw that renewal. A transaction that passed the gate at the last moment ends
 * within {@code transactionNanos}. So the margin must cover that, and the drift of two clocks over T.
 *
 * @param stayNanos the shortest time between two moves of one lease (flap protection)
 * @param restMillis how long a controller that restarts may be away without losing its lease
 */
public record LeaseTimes(long leaseNanos, long marginNanos, long transactionNanos, long stayNanos, long restMillis) {

    /** Clocks may differ in rate by 1 %: far more than any crystal does, and what a stolen CPU slice adds to a reading. */
    private static final int DRIFT_DIVISOR = 100;

    private static final long NANOS_PER_MILLI = 1_000_000;

    public LeaseTimes {
        if (marginNanos < transactionNanos + leaseNanos / DRIFT_DIVISOR) {
            throw new IllegalArgumentException("lease margin must exceed the transaction time-out by 1 % of the lease");
        }
        if (marginNanos > leaseNanos / 2) {
            throw new IllegalArgumentException("lease margin must leave the holder half of the lease");
        }
    }

    public static LeaseTimes of(Duration lease, Duration margin, Duration transaction, Duration stay, Duration rest) {
        return new LeaseTimes(
                lease.toNanos(), margin.toNanos(), transaction.toNanos(), stay.toNanos(), rest.toMillis());
    }

    public long renewEveryNanos() {
        return leaseNanos / 4;
    }

    /** How old the last accepted gate row may be for the holder to renew once more. */
    long gateFreshNanos() {
        return leaseNanos / 2;
    }

    public long retryNanos() {
        return leaseNanos / 8;
    }

    /** How long a holder has to renew after the quorum was away, before another may say that it did not. */
    long chanceNanos() {
        return leaseNanos / 2;
    }

    /** How long a hand-over may keep the gate shut before the holder goes on itself. */
    public long moveNanos() {
        return leaseNanos;
    }

    long deadline(long renewalStartedAt) {
        return renewalStartedAt + leaseNanos - marginNanos;
    }

    long restedDeadline(long renewalStartedAt) {
        return deadline(renewalStartedAt) + restMillis * NANOS_PER_MILLI;
    }

    /** How long an entry must stand unchanged before another region may take it. */
    long patienceNanos(LeaseEntry entry) {
        return patienceNanos(entry.restMillis());
    }

    /** The same for an entry that nobody can read any more. */
    long longestPatienceNanos() {
        return patienceNanos(restMillis);
    }

    private long patienceNanos(long granted) {
        long rest = granted * NANOS_PER_MILLI;
        return leaseNanos + rest + rest / DRIFT_DIVISOR;
    }

    /** When no transaction of the old holder can commit any more, if this entry was first seen at the given moment. */
    long gateSafeAt(LeaseEntry last, long firstSeenAt) {
        return firstSeenAt + patienceNanos(last) - marginNanos + transactionNanos + leaseNanos / DRIFT_DIVISOR;
    }
}
