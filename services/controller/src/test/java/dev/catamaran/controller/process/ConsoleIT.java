package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console of a packaged controller, alone and so without a quorum: who gets in, and that nothing there breaks anything. */
class ConsoleIT {
    private static final String PASSWORD = "of this test";

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int management = FreePort.next();
    private ControllerProcess controller;

    @AfterEach
    void stop() {
        controller.kill();
    }

    @Test
    void isNotThereWithoutAPassword() throws Exception {
        start(Map.of());
        assertThat(get("/console/", PASSWORD).statusCode()).isEqualTo(404);
        assertThat(get("/console/state", PASSWORD).statusCode()).isEqualTo(404);
    }

    @Test
    void letsTheOperatorLookAndHasNoFaults() throws Exception {
        start(Map.of("CATAMARAN_CONSOLE_PASSWORD", PASSWORD));
        HttpResponse<String> stranger = get("/console/state", "wrong");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
        await().untilAsserted(() -> assertThat(audit()).contains("caller=127.0.0.1 accepted=false"));

        HttpResponse<String> page = get("/console/", PASSWORD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", "onclick", "data-fault");
        assertThat(get("/console/own.js", PASSWORD).body()).contains("moves").doesNotContain("fault");
        assertThat(get("/console/own-faults.js", PASSWORD).statusCode()).isEqualTo(404);
        assertThat(get("/console/state", PASSWORD).body()).contains("\"name\":\"eu\"");

        for (String path : List.of("/faults/kill-region", "/console/faults/kill-region", "/load")) {
            assertThat(post(path, true).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(post("/console/moves", false).statusCode()).as("no proof").isEqualTo(403);
        assertThat(post("/console/moves", true).statusCode())
                .as("nobody holds the lease")
                .isEqualTo(409);
        await().untilAsserted(() -> assertThat(audit())
                .containsOnlyOnce("user=operator caller=127.0.0.1 accepted=true")
                .contains("event=order path=/console/moves", "status=409")
                .doesNotContain(PASSWORD));
    }

    private String audit() throws IOException {
        return Files.readString(LoneController.log(folder));
    }

    private void start(Map<String, String> more) {
        controller = LoneController.start(folder, more, management);
    }

    private HttpResponse<String> get(String path, String password) throws IOException, InterruptedException {
        return http.send(request(path, password).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, boolean proof) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, PASSWORD)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"home\":\"eu\",\"to\":\"us\"}"));
        if (proof) {
            request.header("X-CSRF-Protection", "1");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String password) {
        String credentials = Base64.getEncoder().encodeToString(("operator:" + password).getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                .timeout(Duration.ofSeconds(8))
                .header("Authorization", "Basic " + credentials);
    }
}
