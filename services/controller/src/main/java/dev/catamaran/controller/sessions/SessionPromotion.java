package dev.catamaran.controller.sessions;

import dev.catamaran.controller.lease.Tenure;

/** Active-passive: makes the region's copy of the sessions writable. A take-over does not wait for it. */
public interface SessionPromotion {

    /** Returns at once. */
    void start(Tenure tenure);
}
