package dev.catamaran.lab.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WanTest {

    private static final int DELAY_MILLIS = 30;
    private static final int HANG_MILLIS = 300;

    private Wan wan;
    private Peer peer;
    private int port;

    @BeforeEach
    void open() throws IOException {
        wan = new Wan((from, to) -> DELAY_MILLIS);
        peer = Peer.anywhere();
        port = wan.relay("eu", "us", peer.port());
    }

    @AfterEach
    void close() throws IOException {
        wan.close();
        peer.close();
    }

    @Test
    void delaysEachByteOnceInEachDirection() throws Exception {
        try (Socket here = Peer.call(port);
                Socket there = connected(here)) {
            for (Socket[] way : new Socket[][] {{here, there}, {there, here}}) {
                long sent = System.nanoTime();
                way[0].getOutputStream().write(1);
                way[1].getInputStream().read();
                assertThat(millisSince(sent)).isBetween(DELAY_MILLIS - 2L, DELAY_MILLIS + 400L);
            }
        }
    }

    @Test
    void takesATripForthBackAndForthUntilTheFirstByteArrives() throws Exception {
        long called = System.nanoTime();
        try (Socket here = Peer.call(port)) {
            here.getOutputStream().write(1);
            try (Socket there = peer.next().get(10, SECONDS)) {
                there.getInputStream().read();
                assertThat(millisSince(called)).isBetween(3 * DELAY_MILLIS - 3L, 3 * DELAY_MILLIS + 600L);
            }
        }
    }

    @Test
    void keepsBytesWhileCutAndDeliversThemInOrderWhenHealed() throws Exception {
        try (Socket here = Peer.call(port);
                Socket there = connected(here)) {
            wan.cut("eu", "us", false, InFlight.KEEP);
            here.getOutputStream().write(new byte[] {1, 2, 3});
            assertHangs(there);
            assertHangs(here);

            wan.heal("eu", "us");

            assertThat(there.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void cutsOneDirectionAlone() throws Exception {
        try (Socket here = Peer.call(port);
                Socket there = connected(here)) {
            wan.cut("us", "eu", true, InFlight.KEEP);
            there.getOutputStream().write(7);
            here.getOutputStream().write(8);

            assertThat(there.getInputStream().read()).isEqualTo(8);
            assertHangs(here);

            wan.heal("us", "eu");
            assertThat(here.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void letsNewConnectionsHangWhileCut() throws Exception {
        wan.cut("us", "eu", false, InFlight.KEEP);
        var arrived = peer.next();
        try (Socket here = Peer.call(port)) {
            here.getOutputStream().write(5);
            assertHangs(here);
            assertThat(arrived).isNotDone();

            wan.heal("us", "eu");

            try (Socket there = arrived.get(10, SECONDS)) {
                assertThat(there.getInputStream().read()).isEqualTo(5);
            }
        }
    }

    @Test
    void passesACloseOnAfterTheBytesBeforeIt() throws Exception {
        Socket here = Peer.call(port);
        try (Socket there = connected(here)) {
            here.getOutputStream().write(9);
            long closed = System.nanoTime();
            here.close();

            assertThat(there.getInputStream().read()).isEqualTo(9);
            assertThat(there.getInputStream().read()).isEqualTo(-1);
            assertThat(millisSince(closed)).isGreaterThanOrEqualTo(DELAY_MILLIS - 2);
        }
    }

    @Test
    void hidesACloseWhileCut() throws Exception {
        Socket here = Peer.call(port);
        try (Socket there = connected(here)) {
            wan.cut("eu", "us", false, InFlight.KEEP);
            here.close();
            assertHangs(there);

            wan.heal("eu", "us");
            assertThat(there.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void slowsWhatIsSentFromNowOn() throws Exception {
        try (Socket here = Peer.call(port);
                Socket there = connected(here)) {
            wan.slow("eu", "us", 200);
            long sent = System.nanoTime();
            here.getOutputStream().write(1);
            there.getInputStream().read();

            assertThat(millisSince(sent)).isGreaterThanOrEqualTo(198);
        }
    }

    @Test
    void leavesOtherPairsOfZonesAlone() throws Exception {
        wan.cut("eu", "us", false, InFlight.KEEP);
        int other = wan.relay("eu", "witness", peer.port());
        try (Socket here = Peer.call(other);
                Socket there = connected(here)) {
            here.getOutputStream().write(4);
            assertThat(there.getInputStream().read()).isEqualTo(4);
        }
    }

    private Socket connected(Socket here) throws Exception {
        Socket there = peer.next().get(10, SECONDS);
        there.setTcpNoDelay(true);
        there.setSoTimeout(15_000);
        here.getOutputStream().write(0);
        there.getInputStream().read();
        return there;
    }

    private static void assertHangs(Socket socket) throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(HANG_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(patience);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
