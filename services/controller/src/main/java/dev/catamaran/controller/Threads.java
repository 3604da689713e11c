package dev.catamaran.controller;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of the controller: each kind of work has one of its own, so that none waits for another. */
final class Threads {
    private Threads() {}

    static ScheduledExecutorService named(String name) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    static void every(ScheduledExecutorService thread, long nanos, Runnable work) {
        thread.scheduleWithFixedDelay(work, 0, nanos, TimeUnit.NANOSECONDS);
    }
}
