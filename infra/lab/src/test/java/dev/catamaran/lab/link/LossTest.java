package dev.catamaran.lab.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on its way when a zone dies or a link is cut does not arrive, and what lost bytes does not go on. */
class LossTest {

    /** Long, so that nothing that a test has just sent can have arrived. */
    private static final int DELAY_MILLIS = 300;

    private static final int HANG_MILLIS = 2 * DELAY_MILLIS;

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
        there.setSoTimeout(15_000);
        here.getOutputStream().write(0);
        assertThat(there.getInputStream().read()).isZero();
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
        wan.close();
        peer.close();
    }

    @Test
    void whatTheDeadSentInItsLastMomentsNeverArrives() throws Exception {
        here.getOutputStream().write(1);

        wan.died("eu", "us");

        assertReset(there);
    }

    @Test
    void whatWasOnItsWayToTheDeadNeverArrives() throws Exception {
        there.getOutputStream().write(1);

        wan.died("eu", "us");

        assertReset(here);
    }

    @Test
    void whatArrivedBeforeTheDeathIsThere() throws Exception {
        here.getOutputStream().write(1);
        assertThat(there.getInputStream().read()).isEqualTo(1);
        here.getOutputStream().write(2);

        wan.died("eu", "us");

        assertReset(there);
    }

    @Test
    void theNewsOfADeathTravelsAsLongAsBytesDo() throws Exception {
        long died = System.nanoTime();

        wan.died("eu", "us");

        assertReset(there);
        assertThat((System.nanoTime() - died) / 1_000_000).isGreaterThanOrEqualTo(DELAY_MILLIS - 2);
    }

    @Test
    void theNewsOfADeathDoesNotPassACutLink() throws Exception {
        wan.cut("eu", "us", false, InFlight.KEEP);
        here.getOutputStream().write(1);
        wan.died("eu", "us");
        assertHangs(there);

        wan.heal("eu", "us");

        assertReset(there);
    }

    @Test
    void aCallerWhoIsNotConnectedYetHasLostNothingByTheDeathOfTheTarget() throws Exception {
        var arrived = peer.next();
        try (Socket late = Peer.call(wan.relay("eu", "us", peer.port()))) {
            late.getOutputStream().write(3);

            wan.died("us", "eu");

            try (Socket found = arrived.get(10, SECONDS)) {
                assertThat(found.getInputStream().read()).isEqualTo(3);
            }
        }
    }

    @Test
    void aCutThatDropsLosesWhatWasSentBeforeAndWhileAndResetsWhenHealed() throws Exception {
        here.getOutputStream().write(1);
        wan.cut("eu", "us", false, InFlight.DROP);
        here.getOutputStream().write(2);
        assertHangs(there);

        wan.heal("eu", "us");

        assertReset(there);
        assertReset(here);
    }

    @Test
    void aCutThatDropsEndsAConnectionThatWasUsedOnlyWhileItLasted() throws Exception {
        wan.cut("eu", "us", false, InFlight.DROP);
        there.getOutputStream().write(2);
        assertHangs(here);

        wan.heal("eu", "us");

        assertReset(here);
        assertReset(there);
    }

    @Test
    void aConnectionThatLostNothingGoesOn() throws Exception {
        wan.cut("eu", "us", true, InFlight.DROP);
        there.getOutputStream().write(7);
        assertThat(here.getInputStream().read()).isEqualTo(7);
        wan.heal("eu", "us");

        here.getOutputStream().write(8);

        assertThat(there.getInputStream().read()).isEqualTo(8);
    }

    @Test
    void aCutThatKeepsDeliversWhatWasSentBeforeAndWhile() throws Exception {
        here.getOutputStream().write(1);
        wan.cut("eu", "us", false, InFlight.KEEP);
        here.getOutputStream().write(2);
        assertHangs(there);

        wan.heal("eu", "us");

        assertThat(there.getInputStream().readNBytes(2)).containsExactly(1, 2);
    }

    private static void assertReset(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().read()).isExactlyInstanceOf(SocketException.class);
    }

    private static void assertHangs(Socket socket) throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(HANG_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(patience);
    }
}
