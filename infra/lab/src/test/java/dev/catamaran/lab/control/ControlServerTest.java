package dev.catamaran.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, as a lab: Java reads once how its servers write. */
class ControlServerTest {

    /** Once each answer but a connection's first took 40 ms more than its work. */
    @Test
    void answersAtOnceOnAConnectionThatIsKept() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Duration> took = new ArrayList<>();
        Process server = server();
        try {
            String url = server.inputReader().readLine();
            HttpRequest question =
                    HttpRequest.newBuilder(URI.create(url + "/lab")).build();
            for (int i = 0; i < 40; i++) {
                long asked = System.nanoTime();
                assertThat(http.send(question, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .isEqualTo("{\"mode\":\"active-active\"}");
                took.add(Duration.ofNanos(System.nanoTime() - asked));
            }
        } finally {
            server.destroyForcibly();
        }
        assertThat(took.stream().sorted().toList().get(20)).isLessThan(Duration.ofMillis(30));
    }

    private static Process server() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnswerAndWait.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
