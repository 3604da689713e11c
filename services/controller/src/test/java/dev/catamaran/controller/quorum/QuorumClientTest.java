package dev.catamaran.controller.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of another zone's member, which cannot know whether that member has a quorum. */
class QuorumClientTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int FEW = 40;
    private static final EntryAccess NO_PASSWORD = new EntryAccess(Optional.empty());

    @TempDir
    Path folder;

    @Test
    void twoDeadZonesDoNotFillTheMemoryWithClientsAndItsReturnIsNoticed() throws InterruptedException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Ensemble ensemble = new Ensemble(folder)) {
            await().atMost(SOON).until(ensemble::isComplete);
            ensemble.stop(2);
            ensemble.stop(3);
            try (QuorumClient client = new QuorumClient(ensemble.address(1), NO_PASSWORD, () -> true, PAUSE, timer)) {
                long most = 0;
                for (int second = 0; second < 12; second++) {
                    Thread.sleep(1_000);
                    most = Math.max(most, threadsOfClients());
                }
                assertThat(most).isLessThan(FEW);

                ensemble.start(2);
                ensemble.start(3);
                await().atMost(SOON).until(() -> client.current() != null);
            }
        } finally {
            timer.shutdownNow();
        }
    }

    private static long threadsOfClients() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("SendThread") || name.contains("quorum-closer"))
                .count();
    }
}
