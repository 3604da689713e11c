package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A controller whose quorum is away, as at every start and in every loss of two zones: it must wait, not spin. Once it took
 * 72 % of a processor and started 2,600 threads a second, on one processor and on two.
 */
class ControllerWithoutQuorumIT {
    private static final Duration WATCHED = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void costsNextToNothing() {
        costsNextToNothing(List.of());
    }

    @Test
    void costsNextToNothingOnOneProcessor() {
        costsNextToNothing(List.of("-XX:ActiveProcessorCount=1"));
    }

    private void costsNextToNothing(List<String> options) {
        ControllerProcess controller = new ControllerProcess(folder.resolve("controller.log"), environment());
        try {
            controller.start(options);
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> !controller.get("/status").isMissingNode());
            // the start's own work is over
            await().atMost(SOON).until(() -> used(controller, Duration.ofSeconds(1)) < 0.5);
            double threads = startedThreads(controller);

            assertThat(used(controller, WATCHED)).as("processors used").isLessThan(0.25);
            assertThat(startedThreads(controller) - threads)
                    .as("threads started in " + WATCHED)
                    .isLessThan(100);
        } finally {
            controller.kill();
        }
    }

    private static double used(ControllerProcess controller, Duration watched) {
        Duration before = controller.processorTime();
        long begun = System.nanoTime();
        await().atMost(watched.multipliedBy(2)).until(() -> System.nanoTime() - begun >= watched.toNanos());
        long nanos = System.nanoTime() - begun;
        return controller.processorTime().minus(before).toNanos() / (double) nanos;
    }

    private static double startedThreads(ControllerProcess controller) {
        return controller
                .management("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_threads_started_threads_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /** Neither the other zones nor the database are there. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("CATAMARAN_REGION", "eu");
        environment.put("CATAMARAN_PEER", "us");
        environment.put("CATAMARAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + FreePort.next() + "/postgres");
        environment.put("CATAMARAN_QUORUM_ID", "1");
        environment.put("CATAMARAN_QUORUM_SERVERS", member(1) + "," + member(2) + "," + member(3));
        environment.put("CATAMARAN_QUORUM_CLIENT_PORT", Integer.toString(FreePort.next()));
        environment.put("CATAMARAN_QUORUM_DETOURS", "127.0.0.1:" + FreePort.next() + ",127.0.0.1:" + FreePort.next());
        environment.put("CATAMARAN_QUORUM_DIR", folder.resolve("quorum").toString());
        return environment;
    }

    private static String member(int id) {
        return id + "=127.0.0.1:" + FreePort.next() + ":" + FreePort.next();
    }
}
