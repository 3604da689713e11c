package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after one region's database, as an operator or a managed service does elsewhere. */
final class Keeper implements AutoCloseable {

    private static final long STEP_MILLIS = 700;
    private static final long END_LIMIT_SECONDS = 20;

    interface Start {
        void run() throws IOException, SQLException;
    }

    private final Region own;
    private final Region peer;
    private final Seeding seeding;
    private final Rejoin rejoin;
    private final Runnable changed;
    private final ScheduledExecutorService thread;

    /** @param changed called when the region's processes have changed */
    Keeper(Region own, Region peer, Seeding seeding, Diary diary, Runnable changed) {
        this.own = own;
        this.peer = peer;
        this.seeding = seeding;
        this.rejoin = new Rejoin(own, peer, seeding, diary);
        this.changed = changed;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "keeper-" + own.name());
            daemon.setDaemon(true);
            return daemon;
        });
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * For a region that was dead. Returns also when the peer does not serve within the limit.
     *
     * @param start of its servers, with their old data
     */
    synchronized void bringBack(Start start, Duration limit) throws IOException, SQLException {
        start.run();
        long deadline = System.nanoTime() + limit.toNanos();
        while (peer.isAlive() && isDue() && System.nanoTime() < deadline && !attempt() && paused()) {
            continue;
        }
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

    private synchronized void look() {
        if (own.isAlive() && attempt() && !own.isAlive()) {
            die();
        }
    }

    /** The whole region was killed while its database was replaced. */
    private void die() {
        try {
            own.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean attempt() {
        try {
            boolean done = rejoin.ifNeeded();
            if (done) {
                changed.run();
            }
            seeding.alignRedis();
            return done;
        } catch (IOException | SQLException | RuntimeException anyFaultOfALab) {
            // the next look finds out what is left to do
            return false;
        }
    }

    /** Returns when what it had begun is finished. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(END_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
