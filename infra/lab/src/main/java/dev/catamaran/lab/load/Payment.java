package dev.catamaran.lab.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One payment, sent again with the same key as a payment SDK does it, until it is acknowledged or its time is over. No thread waits. */
final class Payment {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long BUDGET_MILLIS = 20_000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final HttpClient http;
    private final Executor threads;
    private final Customer from;
    private final HttpRequest request;
    private final long begunAt = System.currentTimeMillis();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private long pauseMillis = FIRST_PAUSE_MILLIS;

    /**
     * How it ended.
     *
     * @param status of the last answer; 0 without one
     * @param region that answered, or empty
     */
    record Outcome(int status, String region, long at, long millis) {

        boolean acknowledged() {
            return status == 200 || status == 201;
        }

        /** The region that serves now has never heard of this customer or their session. */
        boolean isForgotten() {
            return status == 401 || status == 403 || status == 404;
        }
    }

    Payment(HttpClient http, Executor threads, Customer from, Customer to, int amount) {
        this.http = http;
        this.threads = threads;
        this.from = from;
        String body = "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":%s,\"currency\":\"EUR\",\"reference\":\"load\"}"
                .formatted(from.account(), to.account(), amount);
        this.request = HttpRequest.newBuilder(URI.create(from.entry() + "/api/payments"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + from.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    Customer from() {
        return from;
    }

    CompletableFuture<Outcome> send() {
        attempt();
        return outcome;
    }

    private void attempt() {
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> answered(failure == null ? answer : null));
    }

    private void answered(HttpResponse<String> answer) {
        long now = System.currentTimeMillis();
        int status = answer == null ? 0 : answer.statusCode();
        if (isWorthRepeating(status, answer) && now - begunAt + pauseMillis < BUDGET_MILLIS) {
            CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS, threads)
                    .execute(this::attempt);
            pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 2);
            return;
        }
        String region =
                answer == null ? "" : answer.headers().firstValue("Region").orElse("");
        outcome.complete(new Outcome(status, region, now, now - begunAt));
    }

    private static boolean isWorthRepeating(int status, HttpResponse<String> answer) {
        return switch (status) {
            case 0, 429, 502, 503, 504 -> true;
            case 409 -> answer.body().contains("payment-in-progress");
            default -> false;
        };
    }
}
