package dev.catamaran.loadtests.drills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** JSON over HTTP to the lab and the controllers. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> shown;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Http() {
        this(List.of());
    }

    private Http(List<String> shown) {
        this.shown = shown;
    }

    /** Shows this token with what it posts. */
    static Http showing(String token) {
        return new Http(List.of("Bearer " + token));
    }

    JsonNode get(String url, Duration patience) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(patience).build());
    }

    JsonNode post(String url, String body, Duration patience) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        shown.forEach(token -> request.header("Authorization", token));
        return send(request.build());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException neverForMaps) {
            throw new IllegalArgumentException(neverForMaps);
        }
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = answer(request);
        if (response.statusCode() >= 300) {
            throw new IOException(
                    request.uri().getPath() + " answered " + response.statusCode() + ": " + detail(response.body()));
        }
        return JSON.readTree(response.body());
    }

    /** @throws IOException with a message: the client's own often have none, and null means elsewhere that all went well */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new IOException(request.uri().getPath() + " was not answered: " + silent, silent);
        }
    }

    private static String detail(String problem) {
        try {
            return JSON.readTree(problem).path("detail").asText(problem);
        } catch (JsonProcessingException notJson) {
            return problem;
        }
    }
}
