package dev.catamaran.postgres;

import java.sql.SQLException;
import java.time.Duration;

/** Asks again every few milliseconds until the answer is yes; PostgreSQL has no event for what is awaited here. */
final class Polling {

    private static final long STEP_MILLIS = 5;

    private Polling() {}

    interface Question {
        boolean answer() throws SQLException;
    }

    /** False when the limit passed first, or when the thread was interrupted (which stays set). */
    static boolean until(Question question, Duration limit) throws SQLException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!question.answer()) {
            if (System.nanoTime() - deadline > 0 || !paused()) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
