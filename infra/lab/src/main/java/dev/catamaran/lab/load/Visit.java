package dev.catamaran.lab.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.UUID;

/** Every call of the API once, as two customers make them. */
public final class Visit {

    private static final long MONEY = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String home;
    private final String entry;

    /** @param entry base address of a gateway whose region serves this home */
    public Visit(String home, String entry) {
        this.home = home;
        this.entry = entry;
    }

    /** @throws IOException when a call was not answered, or refused */
    public void make() throws IOException, InterruptedException {
        String to = new Caller(http, entry).arrive(home, MONEY);
        Caller payer = new Caller(http, entry);
        String from = payer.arrive(home, MONEY);
        String body = "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":5,\"currency\":\"EUR\",\"reference\":\"visit\"}"
                .formatted(from, to);
        UUID key = UUID.randomUUID();
        String payment = payer.post("/api/payments", body, key).path("id").asText();
        payer.post("/api/payments", body, key);
        payer.get("/api/payments/" + payment);
        payer.get("/api/accounts");
        payer.get("/api/accounts/" + from);
        payer.get("/api/accounts/" + from + "/statement");
        payer.get("/api/me");
        payer.delete("/api/sessions/current");
    }
}
