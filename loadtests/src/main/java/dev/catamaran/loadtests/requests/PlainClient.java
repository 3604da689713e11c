package dev.catamaran.loadtests.requests;

import dev.catamaran.loadtests.journal.JournalWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends operations from the calling thread and writes them to a journal: a light load for drills, without Gatling. */
public final class PlainClient {
    private final HttpClient http;
    private final JournalWriter journal;
    private final RetryPolicy policy;

    /** @param http shared by all clients of a run, so that its connections are kept alive */
    public PlainClient(HttpClient http, JournalWriter journal, RetryPolicy policy) {
        this.http = http;
        this.journal = journal;
        this.policy = policy;
    }

    public static HttpClient connections() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** Returns when the operation has ended, for better or worse. */
    public Effort send(Endpoint endpoint, Caller caller, Wanted wanted) throws InterruptedException {
        Effort effort = new Effort(endpoint, caller, wanted, journal, policy);
        while (effort.unfinished()) {
            effort.sending();
            effort.answered(exchange(endpoint, caller, effort));
            prepareNext(caller, effort);
        }
        return effort;
    }

    /** The token is the caller's afterwards. */
    public Effort logIn(Caller caller) throws InterruptedException {
        Effort effort = send(Endpoint.LOG_IN, caller, caller.logIn());
        if (effort.acknowledged()) {
            caller.loggedIn(effort.body().path("token").asText());
        }
        return effort;
    }

    private void prepareNext(Caller caller, Effort effort) throws InterruptedException {
        if (effort.needsLogIn() && !caller.tookOverNewerToken()) {
            logIn(caller);
        } else if (effort.unfinished()) {
            caller.sentInVain();
            Thread.sleep(effort.pause().toMillis());
        }
    }

    private Received exchange(Endpoint endpoint, Caller caller, Effort effort) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    http.send(request(endpoint, caller, effort), HttpResponse.BodyHandlers.ofString());
            return Received.of(
                    answer.statusCode(),
                    answer.headers().firstValue("Region").orElse(null),
                    answer.headers().firstValue("Retry-After").orElse(null),
                    answer.body());
        } catch (IOException noAnswer) {
            return Received.nothing();
        }
    }

    private HttpRequest request(Endpoint endpoint, Caller caller, Effort effort) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(effort.url())).timeout(Duration.ofMillis(policy.timeoutMillis()));
        if (endpoint.authenticated()) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        if (endpoint.keyed()) {
            request.header("Idempotency-Key", effort.wanted().call().key());
        }
        if (endpoint.hasBody()) {
            request.header("Content-Type", "application/json");
            return request.POST(
                            HttpRequest.BodyPublishers.ofString(effort.wanted().body()))
                    .build();
        }
        return request.method(endpoint.method(), HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
