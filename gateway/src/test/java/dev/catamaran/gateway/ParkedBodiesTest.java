package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Requests whose last byte never comes, and bodies that wait. */
class ParkedBodiesTest extends GatewayTest {

    private static final int ROOM_BYTES = 64 * 1024;

    @Test
    void aCustomerPaysWhileAStrangerOpensMoreSocketsThanThereMayBe() throws Exception {
        RegionFixture eu = region("eu").with("limits.connections", "200").startServing();
        List<Integer> answers = new ArrayList<>();
        try (Parking parking = new Parking(eu.gateway().port(), 4_000)) {
            for (int i = 0; i < 40; i++) {
                parking.park(25);
                answers.add(eu.customerOf("eu")
                        .with("Idempotency-Key", "key" + i)
                        .post("/api/payments", "{}")
                        .statusCode());
            }
            assertThat(parking.open()).isBetween(100L, 200L);
            assertThat(taken(eu)).isLessThanOrEqualTo(200 * 4_000L);
        }

        assertThat(answers).hasSize(40).containsOnly(200);
        assertThat(eu.count("connections.dropped")).isPositive();
        await().until(() -> taken(eu) == 0);
    }

    @Test
    void aLogInOfTheSizeOfAPaymentIsRefusedBeforeItIsRead() throws Exception {
        RegionFixture eu = region("eu").startServing();
        try (Parking parking = new Parking(eu.gateway().port(), 8_000)) {
            parking.park(1);
            assertThat(parking.answer()).startsWith("HTTP/1.1 413");
            await().until(() -> parking.open() == 0);
        }
        assertThat(taken(eu)).isZero();
    }

    @Test
    void whoeverSendsMoreThanThereIsRoomForIsToldToComeBack() throws Exception {
        RegionFixture eu = region("eu").with("limits.bodies-bytes", ROOM_BYTES).startServing();
        try (Parking parking = new Parking(eu.gateway().port(), 4_000)) {
            parking.park(ROOM_BYTES / 4_000);
            await().until(() -> taken(eu) > ROOM_BYTES - 4_000);

            HttpResponse<String> crowded = eu.customerOf("eu").post("/api/payments", "x".repeat(4_000));
            assertProblem(crowded, 503, "unavailable");
            assertThat(crowded.headers().firstValue("Retry-After")).contains("1");
            assertThat(eu.customerOf("eu").get("/api/accounts").statusCode()).isEqualTo(200);
        }
        await().until(() -> taken(eu) == 0);
        assertThat(eu.customerOf("eu").post("/api/payments", "x".repeat(4_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theBodiesOfHeldRequestsCountToo() {
        RegionFixture eu = region("eu").with("limits.bodies-bytes", 10_000).startServing();
        eu.controller.lease("us", "us", "moving");
        await().until(() -> !eu.gateway().shared().leases().of("us").serving());
        Caller customer = eu.customerOf("us");
        String body = "y".repeat(4_000);
        List<CompletableFuture<HttpResponse<String>>> held = List.of(
                customer.with("Idempotency-Key", "a").begin("POST", "/api/payments", body),
                customer.with("Idempotency-Key", "b").begin("POST", "/api/payments", body));
        await().until(() -> eu.gateway().shared().room().held().get() == 2);

        assertProblem(customer.with("Idempotency-Key", "c").post("/api/payments", body), 503, "unavailable");
        eu.controller.serving("us", "eu");
        held.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(taken(eu)).isZero();
    }

    @Test
    void whoeverAsksOnWithoutReadingTheAnswersIsLeft() throws Exception {
        RegionFixture eu = region("eu").startServing();
        byte[] requests = "GET / HTTP/1.1\r\nHost: test\r\n\r\n".repeat(1_000).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket("127.0.0.1", eu.gateway().port())) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            socket.getOutputStream().write(requests);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void soIsWhoeverSendsManyRequestsAheadOfTheAnswers() throws Exception {
        RegionFixture eu = region("eu").startServing();
        eu.identity.answers((request, what) -> {});
        String logIn = "POST /api/sessions HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\n\r\n{}";
        String more = "GET /nothing HTTP/1.1\r\nHost: test\r\n\r\n".repeat(1_000);
        try (Socket socket = new Socket("127.0.0.1", eu.gateway().port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((logIn + more).getBytes(StandardCharsets.ISO_8859_1));

            assertThat(isClosed(socket)).isTrue();
        }
    }

    private static boolean isClosed(Socket socket) throws SocketTimeoutException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            throw open;
        } catch (IOException reset) {
            return true;
        }
    }

    private static long taken(RegionFixture region) {
        return region.gateway().shared().bodies().taken().get();
    }
}
