package dev.catamaran.lab;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A customer with two accounts, who comes in by one geography's entry. */
final class Payer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery staple";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String entry;
    private final String email = UUID.randomUUID() + "@example.org";
    private String token = "";
    private String from;
    private String to;
    private long paid;

    Payer(String entry) {
        this.entry = entry;
    }

    /** Nothing of it has been asked of these JVMs before, so each step may need a second try. */
    void arrive() {
        created(() -> post(
                "/api/customers",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Ann\"}".formatted(email, PASSWORD),
                ""));
        token = created(() ->
                        post("/api/sessions", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD), ""))
                .path("token")
                .asText();
        from = account();
        to = account();
        deposit(1_000);
    }

    /** Demo money on the account that pays. */
    void deposit(long amount) {
        String key = UUID.randomUUID().toString();
        created(() -> post("/api/accounts/" + from + "/deposits", "{\"amount\":" + amount + "}", key));
    }

    private String account() {
        return created(() -> post("/api/accounts", "{\"currency\":\"EUR\",\"name\":\"purse\"}", ""))
                .path("id")
                .asText();
    }

    private static JsonNode created(Callable<HttpResponse<String>> call) {
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(call, response -> response.statusCode() < 300);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** Pays 1.00 of 10.00 at first. */
    HttpResponse<String> pay() throws IOException, InterruptedException {
        return pay(100);
    }

    HttpResponse<String> pay(long amount) throws IOException, InterruptedException {
        return pay(amount, UUID.randomUUID().toString());
    }

    /** Repeats one payment, under one key, for as long as no region can say now whether it is made. */
    HttpResponse<String> payPatiently() {
        String key = UUID.randomUUID().toString();
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> pay(100, key), answer -> answer.statusCode() < 503);
    }

    private HttpResponse<String> pay(long amount, String key) throws IOException, InterruptedException {
        String body = "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":%d,\"currency\":\"EUR\",\"reference\":\"test\"}"
                .formatted(from, to, amount);
        HttpResponse<String> answer = post("/api/payments", body, key);
        paid += answer.statusCode() < 300 ? amount : 0;
        return answer;
    }

    /** The sum of what it was told it has paid. */
    long paid() {
        return paid;
    }

    long balance() throws IOException, InterruptedException {
        HttpRequest request = request("/api/accounts/" + from).build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JSON.readTree(body).path("balance").path("amount").asLong(-1);
    }

    /** Asks a gateway for a payment that nobody knows: the refusal says who looked for it, and under which trace. */
    JsonNode refusal(String gateway, String traceParent) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/payments/" + UUID.randomUUID()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("traceparent", traceParent)
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(entry + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
