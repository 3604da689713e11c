package dev.catamaran.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks every few milliseconds until a condition holds. */
final class Await {

    private static final long STEP_MILLIS = 5;

    private Await() {}

    /** False when the limit passed first, or when the thread was interrupted (which stays set). */
    static boolean until(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
