package dev.catamaran.loadtests.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journal.Outcome;
import dev.catamaran.loadtests.journal.Who;
import java.time.Duration;
import java.util.UUID;

/** One operation under way: counts its attempts, writes each to the journal, and decides what comes next. */
public final class Effort {
    private final Endpoint endpoint;
    private final Caller caller;
    private final Wanted wanted;
    private final JournalWriter journal;
    private final RetryPolicy policy;
    private final String id = UUID.randomUUID().toString();
    private final long begunMicros = Clock.micros();
    private int attempt;
    private int logIns;
    private long sentAtMicros;
    private long pauseMillis;
    private Outcome outcome;
    private JsonNode body = MissingNode.getInstance();

    Effort(Endpoint endpoint, Caller caller, Wanted wanted, JournalWriter journal, RetryPolicy policy) {
        this.endpoint = endpoint;
        this.caller = caller;
        this.wanted = wanted;
        this.journal = journal;
        this.policy = policy;
    }

    public Wanted wanted() {
        return wanted;
    }

    String url() {
        return caller.entry() + wanted.call().path();
    }

    boolean unfinished() {
        return outcome == null || !outcome.endsTheOperation();
    }

    boolean needsLogIn() {
        return outcome == Outcome.LOGGED_OUT;
    }

    Duration pause() {
        return Duration.ofMillis(pauseMillis);
    }

    public boolean acknowledged() {
        return outcome == Outcome.ACKNOWLEDGED;
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    /** JSON of the acknowledged answer. */
    public JsonNode body() {
        return body;
    }

    void sending() {
        attempt++;
        sentAtMicros = Clock.micros();
    }

    /**
     * Gatling dials once more by itself when a kept-alive connection dies under a request. The request has then been on
     * the wire twice: the journal gets the first time as an attempt of its own.
     */
    void redialled() {
        outcome = Outcome.RETRIED;
        write(new Answer(0, "connection-failed", null, null, outcome));
        sending();
    }

    void answered(Received received) {
        long spentMillis = (Clock.micros() - begunMicros) / 1000;
        pauseMillis = 0;
        outcome = judge(received, spentMillis);
        body = received.body();
        String named = received.accepted() ? body.path("id").asText(null) : null;
        write(new Answer(
                received.status(),
                problem(received),
                received.region(),
                endpoint.keyed() ? named : null,
                endpoint.makesSomething() ? named : null,
                balance(received),
                outcome));
    }

    private Long balance(Received received) {
        JsonNode amount = body.path("balance").path("amount");
        return endpoint == Endpoint.READ_ACCOUNT && received.accepted() && amount.isIntegralNumber()
                ? amount.asLong()
                : null;
    }

    private Outcome judge(Received received, long spentMillis) {
        if (received.status() == 401 && endpoint.withOldToken()) {
            return Outcome.REJECTED;
        }
        if (received.accepted() || signedUpBefore(received)) {
            return Outcome.ACKNOWLEDGED;
        }
        if (received.status() == 401 && endpoint.authenticated() && logIns++ < 2) {
            return Outcome.LOGGED_OUT;
        }
        if (received.status() == 402 || "refund-exceeds-payment".equals(received.problem())) {
            return Outcome.REJECTED;
        }
        if (!RetryPolicy.worthRepeating(received.status(), received.problem())) {
            return Outcome.FAILED;
        }
        pauseMillis = policy.pauseMillis(attempt, spentMillis, received.retryAfterSeconds());
        return pauseMillis < 0 ? Outcome.FAILED : Outcome.RETRIED;
    }

    /** An earlier attempt did it. */
    private boolean signedUpBefore(Received received) {
        boolean again = endpoint == Endpoint.SIGN_UP_AGAIN || (endpoint == Endpoint.SIGN_UP && attempt > 1);
        return again && "email-taken".equals(received.problem());
    }

    private String problem(Received received) {
        if (received.status() != 0) {
            return received.problem();
        }
        long waitedMillis = (Clock.micros() - sentAtMicros) / 1000;
        return waitedMillis >= policy.timeoutMillis() ? "no-answer-in-time" : "connection-failed";
    }

    private void write(Answer answer) {
        Who who = new Who(
                caller.journey(), endpoint.step(), caller.geography(), caller.home(), caller.customer(), id, attempt);
        journal.append(new Attempt(0, sentAtMicros, Clock.micros(), who, wanted.call(), answer));
    }
}
