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

/** What somebody does before the first payment: sign up, log in, open an account, deposit demo money. */
final class Arrival {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int REFUSED = 400;
    private static final long DEMO_MONEY = 1_000_000;

    private final HttpClient http;
    private final String home;
    private final String entry;
    private String token = "";

    Arrival(HttpClient http, String home, String entry) {
        this.http = http;
        this.home = home;
        this.entry = entry;
    }

    /** @throws IOException when a step was refused or not answered; try again with a new arrival */
    Customer make() throws IOException, InterruptedException {
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
        post("/api/accounts/" + account + "/deposits", "{\"amount\":" + DEMO_MONEY + "}");
        return new Customer(home, entry, token, account);
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(entry + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= REFUSED) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
