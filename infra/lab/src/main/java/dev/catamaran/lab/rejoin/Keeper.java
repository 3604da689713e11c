package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks after one region's database, as an operator or a managed service does elsewhere: at once when its leases move or when it is
 * told of a change, else as its {@link Pace} says.
 */
final class Keeper implements AutoCloseable {

    private static final long END_LIMIT_SECONDS = 20;

    interface Start {
        void run() throws IOException, SQLException;
    }

    private final Region own;
    private final Region peer;
    private final Seeding seeding;
    private final Rejoin rejoin;
    private final Runnable changed;
    private final LeaseNews news;
    private final Pace pace = new Pace();
    private final ScheduledThreadPoolExecutor thread;
    private Future<?> next;

    /** @param changed called when the region's processes have changed */
    Keeper(Region own, Region peer, Seeding seeding, Diary diary, Runnable changed) {
        this.own = own;
        this.peer = peer;
        this.seeding = seeding;
        this.rejoin = new Rejoin(own, peer, seeding, diary);
        this.changed = changed;
        this.news = new LeaseNews(own.name(), own.service("controller").url(), this::lookAround);
        // what is told after the end is dropped
        this.thread = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread daemon = new Thread(task, "keeper-" + own.name());
                    daemon.setDaemon(true);
                    return daemon;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        lookAround();
        news.start();
    }

    /** Something may have changed: looks now, and often for a while. Returns at once. */
    void lookAround() {
        thread.execute(() -> {
            pace.changed(System.nanoTime());
            look();
        });
    }

    /**
     * For a region that was dead. Returns also when the peer does not serve within the limit.
     *
     * @param start of its servers, with their old data
     */
    synchronized void bringBack(Start start, Duration limit) throws IOException, SQLException {
        start.run();
        long deadline = System.nanoTime() + limit.toNanos();
        while (peer.isAlive() && isDue() && System.nanoTime() < deadline && attempt() != Look.DONE && paused()) {
            continue;
        }
        lookAround();
    }

    /** What cannot be asked now, as behind a cut link, is the later looks' business. */
    private boolean isDue() {
        try {
            return rejoin.isDue();
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** Nothing is replaced meanwhile. */
    synchronized void undisturbed(Start start) throws IOException, SQLException {
        start.run();
        lookAround();
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(Pace.OFTEN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** On the keeper's thread, as everything that touches the next look. */
    private void look() {
        if (next != null) {
            next.cancel(false);
        }
        boolean well = care();
        next = thread.schedule(this::look, pace.pauseMillis(System.nanoTime(), well), TimeUnit.MILLISECONDS);
    }

    /** Whether there is nothing to do, and nothing failed. */
    private synchronized boolean care() {
        Look found = own.isAlive() ? attempt() : Look.NOTHING_TO_DO;
        if (found == Look.DONE && !own.isAlive()) {
            die();
        }
        return found == Look.NOTHING_TO_DO;
    }

    /** The whole region was killed while its database was replaced. */
    private void die() {
        try {
            own.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Look attempt() {
        try {
            boolean done = rejoin.ifNeeded();
            if (done) {
                changed.run();
            }
            seeding.alignRedis();
            return done ? Look.DONE : rejoin.isSettled() ? Look.NOTHING_TO_DO : Look.WAITS;
        } catch (IOException | SQLException | RuntimeException anyFaultOfALab) {
            // the next look finds out what is left to do
            return Look.FAILED;
        }
    }

    private enum Look {
        NOTHING_TO_DO,
        DONE,
        WAITS,
        FAILED
    }

    /** Returns when what it had begun is finished. */
    @Override
    public void close() {
        news.close();
        thread.shutdown();
        try {
            thread.awaitTermination(END_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
