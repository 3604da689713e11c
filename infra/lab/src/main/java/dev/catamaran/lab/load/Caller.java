package dev.catamaran.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** One customer's calls, one after the other; what is not a success is an {@link IOException}. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int REFUSED = 400;

    private final HttpClient http;
    private final String entry;
    private String token = "";

    Caller(HttpClient http, String entry) {
        this.http = http;
        this.entry = entry;
    }

    String token() {
        return token;
    }

    /** @return the id of the account */
    String arrive(String home, long money) throws IOException, InterruptedException {
        String name = "load-" + UUID.randomUUID();
        String secret = UUID.randomUUID().toString();
        post(
                "/api/customers",
                "{\"email\":\"%s@example.org\",\"password\":\"%s\",\"name\":\"Load\",\"home\":\"%s\"}"
                        .formatted(name, secret, home));
        token = post("/api/sessions", "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(name, secret))
                .path("token")
                .asText();
        String account = post("/api/accounts", "{\"currency\":\"EUR\",\"name\":\"load\"}")
                .path("id")
                .asText();
        post("/api/accounts/" + account + "/deposits", "{\"amount\":" + money + "}");
        return account;
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID());
    }

    JsonNode post(String path, String body, UUID key) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    void delete(String path) throws IOException, InterruptedException {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(entry + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= REFUSED) {
            throw new IOException(answer.uri().getPath() + " was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
