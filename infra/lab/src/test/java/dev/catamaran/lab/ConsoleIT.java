package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator sees when a region dies under the slider's load, comes back, and is given its home again. */
@Order(6)
@ExtendWith(SharedLab.class)
class ConsoleIT {
    private static final String EU = "{\"region\":\"eu\"}";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Labs labs;

    ConsoleIT(Labs labs) {
        this.labs = labs;
    }

    @Test
    void showsADeathWithItsRtoAndTheWayBack() throws Exception {
        LabProcess lab = labs.in(LabState.first("active-active", "async"));
        refusesOtherSites(lab);
        JsonNode before = state(lab).path("load");
        lab.post("/load", "{\"perSecond\":5}");
        await().atMost(SOON)
                .until(() -> state(lab).at("/load/acknowledged").asLong()
                                > before.path("acknowledged").asLong() + 20
                        && zone(lab, "eu").equals("serving"));

        Set<String> known = events(lab).map(event -> event.path("id").asText()).collect(Collectors.toSet());
        assertThat(lab.post("/faults/kill-region", EU).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> zone(lab, "eu").equals("dead"));
        await().atMost(SOON)
                .until(() ->
                        event(lab, "takeover", known).at("/rto/seenByClient").asBoolean());
        JsonNode rto = event(lab, "takeover", known).path("rto");
        assertThat(rto.path("faultKnown").asBoolean()).isTrue();
        assertThat(rto.path("detectMillis").asLong()
                        + rto.path("decideMillis").asLong()
                        + rto.path("promoteMillis").asLong()
                        + rto.path("rerouteMillis").asLong())
                .isEqualTo(rto.path("totalMillis").asLong())
                .isPositive();

        assertThat(lab.post("/faults/heal-all", "{}").statusCode()).isEqualTo(200);
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> lab.post("/console/moves", "{\"home\":\"eu\",\"to\":\"eu\"}")
                                .statusCode()
                        == 202);
        await().atMost(SOON)
                .until(() -> event(lab, "switchover", known).path("pauseMillis").isIntegralNumber());
        assertThat(state(lab).at("/load/failed").asLong())
                .isEqualTo(before.path("failed").asLong());
    }

    /** By hand: Java's client does not let one say who is asked. */
    private static void refusesOtherSites(LabProcess lab) throws IOException {
        int port = lab.port();
        assertThat(raw(port, "Host: evil.example:" + port)).contains(" 403 ");
        assertThat(raw(port, "Host: 127.0.0.1:" + port + "\r\nOrigin: http://evil.example"))
                .contains(" 403 ");
        assertThat(raw(port, "Host: 127.0.0.1:" + port)).contains(" 200 ");
    }

    private static String raw(int port, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET /console/state HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static JsonNode state(LabProcess lab) throws IOException, InterruptedException {
        return lab.get("/console/state");
    }

    private static String zone(LabProcess lab, String name) throws IOException, InterruptedException {
        return StreamSupport.stream(state(lab).path("zones").spliterator(), false)
                .filter(zone -> zone.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asText();
    }

    /** The last of its kind that was not known before; missing while there is none. */
    private static JsonNode event(LabProcess lab, String kind, Set<String> known)
            throws IOException, InterruptedException {
        return events(lab)
                .filter(event -> event.path("kind").asText().equals(kind))
                .filter(event -> !known.contains(event.path("id").asText()))
                .reduce((first, second) -> second)
                .orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> events(LabProcess lab) throws IOException, InterruptedException {
        return StreamSupport.stream(state(lab).path("events").spliterator(), false);
    }
}
