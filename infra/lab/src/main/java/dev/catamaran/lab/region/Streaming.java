package dev.catamaran.lab.region;

import dev.catamaran.postgres.Outgoing;
import dev.catamaran.postgres.ReplicationStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until a follower streams. */
final class Streaming {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Streaming() {}

    static void await(Region region, String follower) throws SQLException {
        try (Connection superuser = region.postgres().connect("postgres")) {
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (!streams(superuser, follower)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(follower + " does not follow " + region.name());
                }
                pause();
            }
        }
    }

    private static boolean streams(Connection superuser, String follower) throws SQLException {
        return ReplicationStatus.read(superuser)
                .outgoing(follower)
                .filter(Outgoing::streaming)
                .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
