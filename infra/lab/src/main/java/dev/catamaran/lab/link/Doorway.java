package dev.catamaran.lab.link;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;

/**
 * A region's gateway as one zone of customers sees it: alive or not, asked over their own link, since a region that is cut off from
 * them is as good as dead. While customers come in it is asked several times a second; else seldom, and at once when the next customer
 * comes or it fails for the first time.
 */
public final class Doorway {

    private static final long ASK_EVERY_MILLIS = 200;
    private static final long ASK_UNUSED_EVERY_MILLIS = 1_000;

    /** A gateway of the lab closes its customers' connections after 12.5 s at the latest, so those who stay are seen again in time. */
    private static final long UNUSED_MILLIS = 20_000;

    private static final int PATIENCE_MILLIS = 600;
    private static final int FAILURES_TO_BE_DEAD = 2;
    private static final int READY = 200;

    private final String zone;
    private final int port;
    private final RequestOptions question;
    private final Wan wan;
    private final HttpClient client;
    private final long unusedNanos;
    private long usedAt;
    private boolean resting;
    private long timer;
    private volatile int failures = FAILURES_TO_BE_DEAD;

    /**
     * @param from where the customers are
     * @param managementPort where it says whether it can help customers
     */
    public Doorway(Wan wan, String from, String zone, int port, int managementPort) {
        this(wan, from, zone, port, managementPort, UNUSED_MILLIS);
    }

    Doorway(Wan wan, String from, String zone, int port, int managementPort, long unusedMillis) {
        this.wan = wan;
        this.zone = zone;
        this.port = port;
        this.question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(wan.relay(from, zone, managementPort))
                .setURI("/q/health/group/entry")
                .setTimeout(PATIENCE_MILLIS);
        this.client = wan.httpClient(PATIENCE_MILLIS);
        this.unusedNanos = TimeUnit.MILLISECONDS.toNanos(unusedMillis);
        this.usedAt = System.nanoTime() - unusedNanos;
        ask();
    }

    public boolean isAlive() {
        return failures < FAILURES_TO_BE_DEAD;
    }

    String zone() {
        return zone;
    }

    int port() {
        return port;
    }

    /** Nobody listened there. */
    void refused() {
        failures = FAILURES_TO_BE_DEAD;
    }

    /** Somebody comes in, or waits for it to be alive. */
    public synchronized void used() {
        usedAt = System.nanoTime();
        wake();
    }

    private synchronized void wake() {
        if (resting) {
            wan.cancel(timer);
            ask();
        }
    }

    private synchronized void ask() {
        resting = System.nanoTime() - usedAt > unusedNanos;
        timer = wan.after(resting ? ASK_UNUSED_EVERY_MILLIS : ASK_EVERY_MILLIS, this::ask);
        client.request(question)
                .compose(HttpClientRequest::send)
                .onSuccess(this::answered)
                .onFailure(this::failed);
    }

    private void answered(HttpClientResponse answer) {
        if (answer.statusCode() == READY) {
            failures = 0;
        } else {
            missed();
        }
    }

    private void failed(Throwable why) {
        if (why instanceof ConnectException) {
            refused();
        } else {
            missed();
        }
    }

    private void missed() {
        failures++;
        if (failures == 1) {
            wake();
        }
    }
}
