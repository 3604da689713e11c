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
 */
public record LeaseTimes(long leaseNanos, long marginNanos, long transactionNanos, long stayNanos) {

    /** Clocks may differ in rate by 1 %: far more than any crystal does, and what a stolen CPU slice adds to a reading. */
    private static final int DRIFT_DIVISOR = 100;

    public LeaseTimes {
        if (marginNanos < transactionNanos + leaseNanos / DRIFT_DIVISOR) {
            throw new IllegalArgumentException("lease margin must exceed the transaction time-out by 1 % of the lease");
        }
        if (marginNanos > leaseNanos / 2) {
            throw new IllegalArgumentException("lease margin must leave the holder half of the lease");
        }
    }

    public static LeaseTimes of(Duration lease, Duration margin, Duration transaction, Duration stay) {
        return new LeaseTimes(lease.toNanos(), margin.toNanos(), transaction.toNanos(), stay.toNanos());
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

    long deadline(long renewalStartedAt) {
        return renewalStartedAt + leaseNanos - marginNanos;
    }

    /** When no transaction of the old holder can commit any more, if its last renewal was seen at the given moment. */
    long gateSafeAt(long lastRenewalSeenAt) {
        return deadline(lastRenewalSeenAt) + transactionNanos + leaseNanos / DRIFT_DIVISOR;
    }
}
