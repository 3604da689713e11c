package dev.catamaran.console;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks one address now and then. Nothing waits for the answer: a stopped process accepts connections and says nothing, and must not hold
 * up the picture of the others.
 */
final class Probe {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int OK = 200;

    /**
     * @param at when it was asked for, by {@link System#nanoTime}
     * @param body of the last good answer; null before the first
     */
    record Seen(String body, long at) {}

    private final HttpClient http;
    private final HttpRequest question;
    private boolean underWay;
    private volatile Seen seen;
    private volatile boolean refused;

    Probe(HttpClient http, URI address) {
        this.http = http;
        this.question = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    }

    /** Does nothing while the last question is under way. */
    synchronized void ask() {
        if (underWay) {
            return;
        }
        underWay = true;
        long at = System.nanoTime();
        http.sendAsync(question, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> answered(at, answer, failure));
    }

    private synchronized void answered(long at, HttpResponse<String> answer, Throwable failure) {
        underWay = false;
        refused = failure != null && isRefusal(failure);
        if (answer != null && answer.statusCode() == OK) {
            seen = new Seen(answer.body(), at);
        }
    }

    private static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException && !(cause instanceof java.net.http.HttpConnectTimeoutException)) {
                return true;
            }
        }
        return false;
    }

    /** Null before the first good answer. */
    Seen seen() {
        return seen;
    }

    /** Whether nobody listened the last time: the process is dead, or the machine says so. */
    boolean isRefused() {
        return refused;
    }

    /** Whether it answered a question of the last while. */
    boolean isFresh(long nanos) {
        Seen last = seen;
        return last != null && !refused && System.nanoTime() - last.at() < nanos;
    }
}
