package dev.catamaran.loadtests.requests;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.catamaran.loadtests.journal.JournalWriter;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Builds the Gatling chain of one operation: send, write to the journal, and again until it is done or the budget is
 * spent. The effort under way lives in the session, in a slot of its own for a log-in in the middle of another operation.
 */
public final class Exchange {
    private static final RetryPolicy POLICY = RetryPolicy.SDK;
    private static final String CALLER = "caller";
    private static final String MAIN = "effort";
    private static final String LOG_IN = "effort.logIn";

    private final JournalWriter journal;

    public Exchange(JournalWriter journal) {
        this.journal = journal;
    }

    public static Session as(Session session, Caller caller) {
        return session.set(CALLER, caller);
    }

    public static Caller caller(Session session) {
        return session.get(CALLER);
    }

    /** The effort that the last {@link #send} of this session made. */
    public static Effort effort(Session session) {
        return session.get(MAIN);
    }

    /** Sends what {@code wanted} says when its turn comes. */
    public ChainBuilder send(Endpoint endpoint, Function<Session, Wanted> wanted) {
        return repeated(MAIN, endpoint, wanted, session -> session);
    }

    /** Logs the caller in; the token is theirs afterwards. */
    public ChainBuilder logIn() {
        return logIn(MAIN);
    }

    private ChainBuilder logIn(String slot) {
        return repeated(slot, Endpoint.LOG_IN, session -> caller(session).logIn(), session -> {
            Effort effort = session.get(slot);
            if (effort.acknowledged()) {
                caller(session).loggedIn(effort.body().path("token").asText());
            }
            return session;
        });
    }

    private ChainBuilder repeated(
            String slot, Endpoint endpoint, Function<Session, Wanted> wanted, Function<Session, Session> afterwards) {
        ChainBuilder attempt = exec(session -> sending(session, slot))
                .exec(request(slot, endpoint))
                .exec(session -> answered(session, slot));
        ChainBuilder again = endpoint.authenticated() ? attempt.exec(newSession(slot)) : attempt;
        return exec(session -> session.set(
                        slot, new Effort(endpoint, caller(session), wanted.apply(session), journal, POLICY)))
                .asLongAs(session -> effort(session, slot).unfinished())
                .on(again.exec(pause(session -> effort(session, slot).pause())))
                .exec(afterwards::apply);
    }

    private ChainBuilder newSession(String slot) {
        return doIf(session ->
                        effort(session, slot).needsLogIn() && !caller(session).tookOverNewerToken())
                .then(logIn(LOG_IN));
    }

    private static Effort effort(Session session, String slot) {
        return session.get(slot);
    }

    private static Session sending(Session session, String slot) {
        effort(session, slot).sending();
        return Received.forget(session);
    }

    private static Session answered(Session session, String slot) {
        effort(session, slot).answered(Received.from(session));
        return session.markAsSucceeded();
    }

    private static HttpRequestActionBuilder request(String slot, Endpoint endpoint) {
        HttpRequestActionBuilder request = http(endpoint.step())
                .httpRequest(endpoint.method(), session -> effort(session, slot).url())
                .requestTimeout(Duration.ofMillis(POLICY.timeoutMillis()))
                .check(
                        status().saveAs(Received.STATUS),
                        header("Region").optional().saveAs(Received.REGION),
                        header("Retry-After").optional().saveAs(Received.RETRY_AFTER),
                        bodyString().optional().saveAs(Received.BODY));
        if (endpoint.authenticated()) {
            request = request.header(
                    "Authorization", session -> "Bearer " + caller(session).token());
        }
        if (endpoint.keyed()) {
            request = request.header(
                    "Idempotency-Key",
                    session -> effort(session, slot).wanted().call().key());
        }
        return endpoint.hasBody() ? withBody(request, slot) : request;
    }

    private static HttpRequestActionBuilder withBody(HttpRequestActionBuilder request, String slot) {
        BiFunction<io.gatling.http.client.Request, Session, io.gatling.http.client.Request> counted =
                (sent, session) -> sent.copyWithNewBody(new CountedBody(sent.getBody(), effort(session, slot)));
        return request.header("Content-Type", "application/json")
                .body(StringBody(session -> effort(session, slot).wanted().body()))
                .sign(counted);
    }
}
