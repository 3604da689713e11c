package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A holder's view of its peer, which beats in the register. */
class HeartbeatTest {
    private final Beats register = new Beats();
    private final Heartbeat heartbeat = new Heartbeat(register, Runnable::run, "eu", "us", 0);

    @Test
    void onlyABeatThatIsNewerIsASignOfLife() {
        heartbeat.holds(true);
        assertThat(isSeenAlive(7)).isTrue();
        assertThat(isSeenAlive(7)).isFalse();
        assertThat(isSeenAlive(6)).as("stale").isFalse();
        assertThat(isSeenAlive(8)).isTrue();
    }

    /** No lease is held while the register has none. */
    @Test
    void thePeerIsSeenAgainAfterTheRegisterWasLost() {
        heartbeat.holds(true);
        assertThat(isSeenAlive(90_000)).isTrue();
        heartbeat.holds(false);
        heartbeat.holds(true);
        assertThat(isSeenAlive(3)).isTrue();
        assertThat(isSeenAlive(3)).isFalse();
        assertThat(isSeenAlive(4)).isTrue();
    }

    private boolean isSeenAlive(long version) {
        long before = heartbeat.peerSeenAt();
        register.version = version;
        heartbeat.look();
        return heartbeat.peerSeenAt() != before;
    }

    private static final class Beats implements Register {
        private long version;

        @Override
        public CompletableFuture<ReadResult> read(String name) {
            return CompletableFuture.completedFuture(new ReadResult.Found(version, "beat"));
        }

        @Override
        public CompletableFuture<ReadResult> readLatest(String name) {
            return read(name);
        }

        @Override
        public CompletableFuture<WriteResult> createIfAbsent(String name, String value) {
            return CompletableFuture.completedFuture(new WriteResult.Refused());
        }

        @Override
        public CompletableFuture<WriteResult> replace(String name, long old, String value) {
            return CompletableFuture.completedFuture(new WriteResult.Refused());
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
