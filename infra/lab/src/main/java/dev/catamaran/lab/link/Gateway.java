package dev.catamaran.lab.link;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** A region's gateway as the customers' way in sees it: alive or not, asked several times a second. */
public final class Gateway implements Wan.Way {

    private static final long ASK_EVERY_MILLIS = 200;
    private static final long PATIENCE_MILLIS = 600;
    private static final int FAILURES_TO_BE_DEAD = 2;

    private final String region;
    private final int port;
    private final int managementPort;
    private final HttpClient client;
    private volatile int failures = FAILURES_TO_BE_DEAD;

    public Gateway(Wan wan, String region, int port, int managementPort) {
        this.region = region;
        this.port = port;
        this.managementPort = managementPort;
        this.client = wan.vertx().createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE_MILLIS));
        wan.vertx().setPeriodic(ASK_EVERY_MILLIS, timer -> ask());
    }

    @Override
    public String zone() {
        return region;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void refused() {
        failures = FAILURES_TO_BE_DEAD;
    }

    boolean isAlive() {
        return failures < FAILURES_TO_BE_DEAD;
    }

    private void ask() {
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(managementPort)
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MILLIS);
        client.request(question)
                .compose(request -> request.send())
                .onSuccess(answer -> failures = answer.statusCode() == 200 ? 0 : failures + 1)
                .onFailure(silent -> failures++);
    }
}
