package dev.catamaran.controller;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads of the controller: each kind of work has one of its own, so that none waits for another. */
final class Threads {
    private Threads() {}

    static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    static void every(ScheduledExecutorService thread, long nanos, Runnable work) {
        thread.scheduleWithFixedDelay(work, 0, nanos, TimeUnit.NANOSECONDS);
    }
}
