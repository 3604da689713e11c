package dev.catamaran.lab.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkTransferTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int DELAY_MILLIS = 50;

    private Wan wan;
    private Peer peer;
    private Socket here;
    private Socket there;

    @BeforeEach
    void open() throws Exception {
        wan = new Wan((from, to) -> DELAY_MILLIS);
        peer = Peer.anywhere();
        here = Peer.call(wan.relay("eu", "us", peer.port()));
        there = peer.next().get(10, SECONDS);
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
        wan.close();
        peer.close();
    }

    @Test
    void carriesManyBytesInOrderAndFastInSpiteOfTheDelay() throws Exception {
        byte[] sent = new byte[32 * MEGABYTE];
        new Random(1).nextBytes(sent);
        long begun = System.nanoTime();
        CompletableFuture<Void> sending = send(sent);

        byte[] received = there.getInputStream().readNBytes(sent.length);

        assertThat(received).isEqualTo(sent);
        // one packet of 64 kB a round trip would take 50 s
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(10);
        sending.get(1, SECONDS);
    }

    @Test
    void holdsTheSenderBackInsteadOfKeepingEverything() throws Exception {
        wan.cut("eu", "us", false, InFlight.KEEP);
        byte[] sent = new byte[64 * MEGABYTE];
        CompletableFuture<Void> sending = send(sent);

        assertThat(sending).failsWithin(1, SECONDS).withThrowableOfType(TimeoutException.class);

        wan.heal("eu", "us");
        assertThat(there.getInputStream().readNBytes(sent.length)).hasSize(sent.length);
        sending.get(5, SECONDS);
    }

    private CompletableFuture<Void> send(byte[] bytes) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        OutputStream out = here.getOutputStream();
                        out.write(bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> new Thread(task, "send").start());
    }
}
