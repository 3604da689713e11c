package dev.catamaran.lab;

import java.io.IOException;
import java.time.Duration;

/** Waits for what other processes do. */
final class Patience {

    private static final long STEP_MILLIS = 100;

    private Patience() {}

    interface Question {
        boolean answer() throws IOException;
    }

    /** @throws IOException when it was not so at the limit, or what the question itself throws */
    static void until(String what, Duration limit, Question question) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!question.answer()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("not within " + limit.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
