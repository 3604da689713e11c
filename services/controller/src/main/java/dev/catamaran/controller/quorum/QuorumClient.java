package dev.catamaran.controller.quorum;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.Watcher.Event.KeeperState;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.client.ZKClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of one member that is thrown away when its connection breaks: ZooKeeper's own reconnection waits up to a
 * second at random, and a take-over waits with it. A new one is made as soon as the member serves again.
 */
final class QuorumClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuorumClient.class);
    private static final int SESSION_MILLIS = 10_000;
    /** Closing waits for the member's answer, a second at most. */
    private static final ExecutorService CLOSER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "quorum-closer");
        thread.setDaemon(true);
        return thread;
    });

    private static final long LOOK_MILLIS = 20;

    private final String address;
    private final EntryAccess access;
    private final BooleanSupplier memberServes;
    private final long pauseNanos;
    private final ScheduledExecutorService timer;
    private ZooKeeper opening;
    private volatile ZooKeeper connected;
    private boolean closed;
    private boolean looking;
    private long openedAt;

    /**
     * @param address {@code host:port}
     * @param memberServes false when it is known not to serve; always true where nobody can tell
     * @param pause between two tries: a member without a quorum hangs up on every caller at once, and a client is threads
     */
    QuorumClient(
            String address,
            EntryAccess access,
            BooleanSupplier memberServes,
            Duration pause,
            ScheduledExecutorService timer) {
        this.address = address;
        this.access = access;
        this.memberServes = memberServes;
        this.pauseNanos = pause.toNanos();
        this.timer = timer;
        this.openedAt = System.nanoTime() - pauseNanos;
        timer.execute(this::look);
    }

    /** The client to use now; null while there is no connection. */
    ZooKeeper current() {
        return connected;
    }

    /** Again and again until there is a connection; from then on its end is told. */
    private synchronized void look() {
        looking = !closed && connected == null;
        if (!looking) {
            return;
        }
        timer.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        boolean serves = memberServes.getAsBoolean();
        if (opening != null && (!serves || !opening.getState().isAlive())) {
            discard(opening);
        } else if (opening == null && serves && System.nanoTime() - openedAt >= pauseNanos) {
            openedAt = System.nanoTime();
            open();
        }
    }

    private void open() {
        ZKClientConfig config = new ZKClientConfig();
        config.setProperty(ZKClientConfig.ENABLE_CLIENT_SASL_KEY, "false");
        try {
            Session session = new Session();
            opening = new ZooKeeper(address, SESSION_MILLIS, session, config);
            access.show(opening);
            session.opened(opening);
        } catch (IOException e) {
            LOG.warn("no client for the quorum member: {}", e.toString());
        }
    }

    private synchronized void changed(ZooKeeper client, KeeperState state) {
        if (client != opening && client != connected) {
            return;
        }
        if (state == KeeperState.SyncConnected) {
            connected = client;
            opening = null;
        } else {
            discard(client);
        }
    }

    private void discard(ZooKeeper client) {
        if (client == opening) {
            opening = null;
        } else {
            connected = null;
            if (!looking) {
                look();
            }
        }
        CLOSER.execute(() -> closeQuietly(client));
    }

    private static void closeQuietly(ZooKeeper client) {
        try {
            client.close(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opening != null) {
            discard(opening);
        }
        if (connected != null) {
            discard(connected);
        }
    }

    /** Events may arrive before the constructor of the client has returned, so they are kept until it has. */
    private final class Session implements Watcher {
        private ZooKeeper client;
        private KeeperState early;

        @Override
        public void process(WatchedEvent event) {
            if (event.getType() == Event.EventType.None) {
                state(event.getState());
            }
        }

        private void state(KeeperState state) {
            synchronized (QuorumClient.this) {
                if (client == null) {
                    early = state;
                } else {
                    changed(client, state);
                }
            }
        }

        void opened(ZooKeeper made) {
            client = made;
            if (early != null) {
                changed(made, early);
            }
        }
    }
}
