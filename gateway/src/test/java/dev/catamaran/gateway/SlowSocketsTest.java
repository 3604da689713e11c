package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sockets on which a request never gets finished. */
class SlowSocketsTest extends GatewayTest {

    private static final int LIMIT_MILLIS = 500;
    private static final int MANY = 1_100;
    private static final String BEGINNING = "GET /nothing HTTP/1.1\r\nHost: test\r\nX-Slow: ";
    private static final String WHOLE = "GET /nothing HTTP/1.1\r\nHost: test\r\n\r\n";

    private RegionFixture serving() {
        return region("eu").with("timeouts.head-millis", LIMIT_MILLIS).startServing();
    }

    @Test
    void aSocketThatDripsAHeaderIsClosed() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", serving().gateway().port())) {
            assertThat(millisUntilClosed(socket)).isBetween(LIMIT_MILLIS / 2L, 10L * LIMIT_MILLIS);
        }
    }

    @Test
    void soIsOneThatBeganWell() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", serving().gateway().port())) {
            send(socket, WHOLE);
            assertThat(socket.getInputStream().read(new byte[4_096])).isPositive();

            assertThat(millisUntilClosed(socket)).isLessThan(10L * LIMIT_MILLIS);
        }
    }

    @Test
    void aSocketMayRestBetweenTwoRequests() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", serving().gateway().port())) {
            for (int request = 0; request < 2; request++) {
                send(socket, WHOLE);
                assertThat(socket.getInputStream().read(new byte[4_096])).isPositive();
                TimeUnit.MILLISECONDS.sleep(3 * LIMIT_MILLIS);
            }
            send(socket, WHOLE);
            assertThat(socket.getInputStream().read()).as("not closed").isPositive();
        }
    }

    @Test
    void aRequestWhoseHeadHasArrivedMayTakeLonger() {
        RegionFixture eu = serving();
        eu.payments.answers((request, what) ->
                vertx.setTimer(3 * LIMIT_MILLIS, late -> request.response().end()));

        assertThat(eu.customerOf("eu").get("/api/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void manyHurtNobodyElse() throws Exception {
        RegionFixture eu = region("eu").with("timeouts.head-millis", 6_000).startServing();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(new Socket("127.0.0.1", eu.gateway().port()));
                send(slow.get(i), BEGINNING);
            }
            long began = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(eu.customerOf("eu").get("/api/me").statusCode()).isEqualTo(200);
            }
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
            await().atMost(Duration.ofSeconds(20)).until(() -> slow.stream().allMatch(SlowSocketsTest::closed));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static long millisUntilClosed(Socket socket) throws IOException {
        long began = System.nanoTime();
        send(socket, BEGINNING);
        await().pollInterval(Duration.ofMillis(20)).until(() -> closed(socket) || !drips(socket));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static boolean drips(Socket socket) {
        try {
            send(socket, "a");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean closed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
