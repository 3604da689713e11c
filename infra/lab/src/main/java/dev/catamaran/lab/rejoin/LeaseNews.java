package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Leases;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Tells when a region's controller has other leases than before, also after it was away. Asks by long poll. */
final class LeaseNews implements AutoCloseable {

    /** After an answer without news, so that a controller that does not wait is not asked in a tight loop. */
    private static final long PAUSE_MILLIS = 100;

    private static final long AWAY_MILLIS = 700;

    private final String controllerUrl;
    private final Runnable changed;
    private final Thread thread;
    private long version;

    LeaseNews(String name, String controllerUrl, Runnable changed) {
        this.controllerUrl = controllerUrl;
        this.changed = changed;
        this.thread = new Thread(this::follow, "lease-news-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ask();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        try {
            long now = Leases.versionAfter(controllerUrl, version);
            if (now == version) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                return;
            }
            version = now;
            changed.run();
        } catch (IOException away) {
            version = 0;
            TimeUnit.MILLISECONDS.sleep(AWAY_MILLIS);
        }
    }

    /** Returns at once; what it hears later is told nobody. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
