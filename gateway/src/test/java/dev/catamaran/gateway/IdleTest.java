package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A gateway that nobody calls costs next to nothing. A busy machine only makes these figures smaller. */
class IdleTest extends GatewayTest {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final int SECONDS = 4;

    /** About 30 are seen; a timer of 50 ms on each of four event loops would add 80. */
    private static final int MOST_WAKEUPS = 60;

    @Test
    void itsEventLoopsHardlyWakeUp() throws Exception {
        assumeThat(THREADS).as("only Linux tells").isDirectory();
        RegionFixture eu = region("eu").with("health.every-millis", "1000").startServing();
        assertThat(eu.customerOf("eu").get("/api/me").statusCode()).isEqualTo(200);
        TimeUnit.SECONDS.sleep(2);

        long before = wakeups();
        TimeUnit.SECONDS.sleep(SECONDS);

        assertThat((wakeups() - before) / SECONDS)
                .as("a second, of all event loops of the gateway and of its stand-ins")
                .isLessThan(MOST_WAKEUPS);
    }

    @Test
    void anInstanceThatNobodyUsesIsAskedSeldomAndAtOnceWhenSomebodyDoes() throws Exception {
        RegionFixture eu = region("eu").with("health.every-millis", "400").startServing();
        await().until(() -> eu.payments.checks() > 0);
        TimeUnit.SECONDS.sleep(SECONDS);
        int rested = eu.payments.checks();
        assertThat(rested).as("every 2 s, and the first two checks").isLessThanOrEqualTo(SECONDS / 2 + 2);

        List<HttpServerRequest> stuck = new CopyOnWriteArrayList<>();
        eu.payments.answers((request, what) -> stuck.add(request));
        eu.customerOf("eu").begin("GET", "/api/accounts", "");
        await().atMost(Duration.ofMillis(1_500)).until(() -> eu.payments.checks() > rested);
        stuck.forEach(StandInService::ok);
    }

    private static long wakeups() throws IOException {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.mapToLong(IdleTest::wakeups).sum();
        }
    }

    /** How often an event loop went to sleep by itself, see proc_pid_status(5). */
    private static long wakeups(Path thread) {
        try {
            List<String> status = Files.readAllLines(thread.resolve("status"));
            return status.get(0).contains("vert.x-event") ? number(status, "voluntary_ctxt_switches:") : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length()).trim()))
                .sum();
    }
}
