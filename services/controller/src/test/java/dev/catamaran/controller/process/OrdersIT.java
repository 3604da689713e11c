package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.FreePort;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose orders a packaged controller obeys. It holds no lease, so that an order that is let through is refused with 409. */
class OrdersIT {
    private static final Map<String, String> ORDERS = Map.of(
            "/moves", "{\"home\":\"eu\",\"to\":\"us\"}",
            "/takeovers", "{\"home\":\"eu\"}",
            "/replication", "{\"replication\":\"sync\"}");
    private static final String TOKEN = "Authorization: Bearer " + ControllerProcess.TOKEN;
    private static final String JSON = "Content-Type: application/json";
    private static final String REFUSED_BY_THE_LEASE = "409";

    @TempDir
    Path folder;

    private final int management = FreePort.next();
    private ControllerProcess controller;

    @AfterEach
    void stop() {
        controller.kill();
    }

    @Test
    void takesOrdersOnTheManagementPortFromWhoHasTheTokenAndFromNoPageOfAnotherSite() throws IOException {
        start(Map.of("CATAMARAN_ORDERS_HOSTS", "eu-controller"));
        String own = "Host: 127.0.0.1:" + management;
        for (String path : ORDERS.keySet()) {
            assertThat(order(path, own, TOKEN, JSON)).as(path).isEqualTo(REFUSED_BY_THE_LEASE);
            assertThat(order(path, "Host: eu-controller:9000", TOKEN, JSON)).isEqualTo(REFUSED_BY_THE_LEASE);
            assertThat(order(path, own, JSON)).as("no token").isEqualTo("401");
            assertThat(order(path, own, TOKEN + "r", JSON)).as("another token").isEqualTo("401");
            assertThat(order(path, own, TOKEN)).as("no type").isEqualTo("415");
            assertThat(order(path, own, TOKEN, "Content-Type: text/plain")).isEqualTo("415");
            assertThat(order(path, "Host: evil.example:" + management, TOKEN, JSON))
                    .as("a name that somebody lets lead here")
                    .isEqualTo("403");
            assertThat(order(path, own, "Origin: http://evil.example", TOKEN, JSON))
                    .isEqualTo("403");
            assertThat(order(path, own, "Origin: null", TOKEN, JSON)).isEqualTo("403");
            assertThat(noCors(path, own)).as("fetch of another site's page").isEqualTo("403");
            assertThat(send(controller.port(), path, List.of("Host: 127.0.0.1:" + controller.port(), TOKEN, JSON)))
                    .as("the port that gateways reach")
                    .isEqualTo("404");
        }
        await().untilAsserted(() -> assertThat(Files.readString(LoneController.log(folder)))
                .contains("event=order path=/moves order=Move[home=eu, to=us] caller=127.0.0.1 status=409")
                .contains("event=order path=/takeovers order=null caller=127.0.0.1 status=401")
                .doesNotContain(ControllerProcess.TOKEN));
    }

    @Test
    void takesNoOrderWithoutATokenOfItsOwn() throws IOException {
        start(Map.of("CATAMARAN_ORDERS_TOKEN", ""));
        String own = "Host: 127.0.0.1:" + management;
        for (String path : ORDERS.keySet()) {
            assertThat(order(path, own, JSON)).as(path).isEqualTo("503");
            assertThat(order(path, own, JSON, "Authorization: Bearer ")).isEqualTo("503");
        }
    }

    /** As Java's client asks, unless it is told otherwise. There is no header Host then. */
    @Test
    void takesThemOverHttp2() throws IOException, InterruptedException {
        start(Map.of());
        HttpRequest.Builder order = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/moves"))
                .header("Authorization", "Bearer " + ControllerProcess.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ORDERS.get("/moves")));
        HttpClient client = HttpClient.newHttpClient();

        HttpResponse<String> answer = client.send(order.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(409);
        order.header("Origin", "http://evil.example");
        assertThat(client.send(order.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    private void start(Map<String, String> more) {
        controller = LoneController.start(folder, more, management);
    }

    /** {@code fetch(…, {method: "POST", mode: "no-cors", body: new Blob([…])})}, as Chromium sends it from a page of evil.example. */
    private String noCors(String path, String host) throws IOException {
        return order(
                path, host, "Origin: http://evil.example", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Site: cross-site");
    }

    private String order(String path, String... headers) throws IOException {
        return send(management, path, List.of(headers));
    }

    /** By hand: Java's client does not let one say who is asked. The status of the answer. */
    private static String send(int port, String path, List<String> headers) throws IOException {
        String body = ORDERS.get(path);
        List<String> lines = new ArrayList<>(headers);
        lines.add(0, "POST " + path + " HTTP/1.1");
        lines.add("Content-Length: " + body.length());
        lines.add("Connection: close");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = String.join("\r\n", lines) + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
            return answer.split(" ", 3)[1];
        }
    }
}
