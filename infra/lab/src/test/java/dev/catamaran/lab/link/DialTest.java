package dev.catamaran.lab.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.embedded.FreePort;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialTest {

    private final Wan wan = new Wan((from, to) -> 1);
    private final int target = FreePort.next();

    @AfterEach
    void close() {
        wan.close();
    }

    @Test
    void waitsForATargetThatIsAboutToListen() throws Exception {
        try (Socket here = Peer.call(wan.relay("eu", "us", target))) {
            here.getOutputStream().write(3);
            // at least one dial has failed when this one, by the same way, is over
            refusedAtOnce();
            try (Peer late = new Peer(target);
                    Socket there = late.next().get(10, SECONDS)) {
                assertThat(there.getInputStream().read()).isEqualTo(3);
            }
        }
    }

    @Test
    void refusesWhenNobodyListensForHalfASecond() throws Exception {
        long called = System.nanoTime();
        try (Socket here = Peer.call(wan.relay("eu", "us", target))) {
            assertThat(ends(here)).isTrue();
            assertThat((System.nanoTime() - called) / 1_000_000).isBetween(450L, 5_000L);
        }
    }

    private void refusedAtOnce() throws IOException {
        int impatient = wan.listen(() -> java.util.List.of(wan.way("eu", "us", target, 0, () -> {})));
        try (Socket here = Peer.call(impatient)) {
            assertThat(ends(here)).isTrue();
        }
    }

    private static boolean ends(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
