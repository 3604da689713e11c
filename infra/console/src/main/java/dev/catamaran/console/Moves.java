package dev.catamaran.console;

import dev.catamaran.console.ConsoleState.Lease;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Planned moves of leases, ordered from the page: asked of the controller that holds the lease, whose answer is handed on. */
public final class Moves {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Nothing that could change the meaning of the JSON. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** @param body JSON; a problem (RFC 9457) from 400 on */
    public record Answer(int status, String body) {

        static Answer problem(int status, String slug, String detail) {
            return new Answer(
                    status,
                    "{\"type\":\"urn:catamaran:problem:%s\",\"status\":%s,\"title\":\"The lease is not moved\",\"detail\":\"%s\"}"
                            .formatted(slug, status, detail));
        }

        public String mediaType() {
            return status < 400 ? "application/json" : "application/problem+json";
        }
    }

    private final HttpClient http;
    private final OrderAddresses orders;

    Moves(HttpClient http, OrderAddresses orders) {
        this.http = http;
        this.orders = orders;
    }

    CompletableFuture<Answer> move(List<Lease> leases, String home, String to) {
        if (home == null
                || to == null
                || !NAME.matcher(home).matches()
                || !NAME.matcher(to).matches()) {
            return CompletableFuture.completedFuture(
                    Answer.problem(422, "invalid-request", "home and to are names of regions"));
        }
        Optional<String> holder = leases.stream()
                .filter(lease -> lease.home().equals(home))
                .map(Lease::region)
                .filter(orders.byZone()::containsKey)
                .findFirst();
        return holder.map(region -> ask(region, home, to))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        Answer.problem(409, "move-refused", "nobody who takes orders from here holds this lease now")));
    }

    private CompletableFuture<Answer> ask(String holder, String home, String to) {
        HttpRequest order = HttpRequest.newBuilder(orders.byZone().get(holder).resolve("/moves"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + orders.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"home\":\"" + home + "\",\"to\":\"" + to + "\"}"))
                .build();
        return http.sendAsync(order, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Answer(answer.statusCode(), answer.body()))
                .exceptionally(away -> Answer.problem(502, "region-unreachable", holder + " gives no answer"));
    }
}
