package dev.catamaran.lab.link;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;

/**
 * A region's gateway as one zone of customers sees it: alive or not, asked several times a second over their own link, since a
 * region that is cut off from them is as good as dead.
 */
public final class Doorway {

    private static final long ASK_EVERY_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 600;
    private static final int FAILURES_TO_BE_DEAD = 2;
    private static final int READY = 200;

    private final String zone;
    private final int port;
    private final RequestOptions question;
    private final HttpClient client;
    private volatile int failures = FAILURES_TO_BE_DEAD;

    /**
     * @param from where the customers are
     * @param managementPort where it says whether it can help customers
     */
    public Doorway(Wan wan, String from, String zone, int port, int managementPort) {
        this.zone = zone;
        this.port = port;
        this.question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(wan.relay(from, zone, managementPort))
                .setURI("/q/health/group/entry")
                .setTimeout(PATIENCE_MILLIS);
        this.client = wan.httpClient(PATIENCE_MILLIS);
        wan.every(ASK_EVERY_MILLIS, this::ask);
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

    private void ask() {
        client.request(question)
                .compose(HttpClientRequest::send)
                .onSuccess(answer -> failures = answer.statusCode() == READY ? 0 : failures + 1)
                .onFailure(this::failed);
    }

    private void failed(Throwable why) {
        if (why instanceof ConnectException) {
            refused();
        } else {
            failures++;
        }
    }
}
