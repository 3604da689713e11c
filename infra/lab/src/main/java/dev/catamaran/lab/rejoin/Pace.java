package dev.catamaran.lab.rejoin;

import java.util.concurrent.TimeUnit;

/**
 * How soon a keeper looks again: often for a while after anything has changed or a look has failed, seldom when all has been well for
 * that long. Of what changes it is told, so that a look a few seconds later finds only what nobody tells, as a slot that was lost.
 */
final class Pace {

    static final long OFTEN_MILLIS = 700;
    static final long SELDOM_MILLIS = 10_000;
    private static final long UNREST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private long restlessUntil;

    /** Something has changed, be it done or only begun. */
    void changed(long nowNanos) {
        restlessUntil = nowNanos + UNREST_NANOS;
    }

    /** @param well whether the look found nothing to do and nothing that failed */
    long pauseMillis(long nowNanos, boolean well) {
        if (!well) {
            changed(nowNanos);
        }
        return restlessUntil - nowNanos > 0 ? OFTEN_MILLIS : SELDOM_MILLIS;
    }
}
