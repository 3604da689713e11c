package dev.catamaran.loadtests.requests;

import java.time.Instant;

/** The wall clock in epoch microseconds: the lab's and the controllers' times are wall clock times too. */
final class Clock {
    private Clock() {}

    static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }
}
