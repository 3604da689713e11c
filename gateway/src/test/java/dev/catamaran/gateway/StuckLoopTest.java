package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An event loop that gets round to nothing new. */
class StuckLoopTest extends GatewayTest {

    @Test
    void isNoticed() throws InterruptedException {
        Gateway gateway = region("eu").startServing().gateway();
        Semaphore onlyOne = new Semaphore(1);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);

        CompletableFuture<Void> running = gateway.onEveryLoop(() -> {
            if (onlyOne.tryAcquire()) {
                stuck.countDown();
                awaitQuietly(free);
            }
        });
        assertThat(stuck.await(5, TimeUnit.SECONDS)).isTrue();
        try {
            assertThat(gateway.onEveryLoop(() -> {}).orTimeout(200, TimeUnit.MILLISECONDS))
                    .failsWithin(5, TimeUnit.SECONDS);
        } finally {
            free.countDown();
        }

        await().until(running::isDone);
        assertThat(gateway.onEveryLoop(() -> {})).succeedsWithin(5, TimeUnit.SECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
