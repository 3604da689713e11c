package dev.catamaran.lab.clock;

import java.util.concurrent.TimeUnit;

/** Shows its monotonic and its wall clock, in milliseconds, fifty times a second until it is killed. */
final class ClockFace {

    private ClockFace() {}

    public static void main(String[] none) throws InterruptedException {
        while (true) {
            System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) + " " + System.currentTimeMillis());
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
