package dev.catamaran.gateway.lease;

import dev.catamaran.gateway.upstream.Address;
import dev.catamaran.gateway.upstream.Trust;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.Json;
import org.jboss.logging.Logger;

/** Follows the own controller by long-poll. While it is away the last known table stands. */
public final class LeaseFollower extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(LeaseFollower.class);
    private static final long NO_NEWS_MILLIS = 50;
    private static final long AWAY_MILLIS = 200;
    private static final int CONNECT_MILLIS = 500;

    /** The controller answers a long-poll after 5 s at the latest. */
    private static final long ANSWER_MILLIS = 6_500;

    private static final long UNKNOWN = -1;

    private final Address controller;
    private final Trust trust;
    private final LeaseTable table;
    private HttpClient client;
    private long version = UNKNOWN;
    private volatile boolean away;
    private boolean stopped;

    public LeaseFollower(Address controller, Trust trust, LeaseTable table) {
        this.controller = controller;
        this.trust = trust;
        this.table = table;
    }

    @Override
    public void start() {
        client = vertx.createHttpClient(trust.client(CONNECT_MILLIS).setMaxPoolSize(2));
        ask();
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** True while the controller does not answer. */
    public boolean isAway() {
        return away;
    }

    private void ask() {
        if (stopped) {
            return;
        }
        String query = version == UNKNOWN ? "" : "?after=" + version;
        RequestOptions request =
                controller.request(HttpMethod.GET, "/leases" + query).setTimeout(ANSWER_MILLIS);
        client.request(request)
                .compose(sent -> sent.send())
                .compose(this::body)
                .onSuccess(this::heard)
                .onFailure(this::failed);
    }

    private Future<Buffer> body(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return Future.failedFuture("status " + answer.statusCode());
        }
        return answer.body();
    }

    private void heard(Buffer body) {
        LeaseList said;
        try {
            said = Json.decodeValue(body, LeaseList.class);
        } catch (RuntimeException unreadable) {
            failed(unreadable);
            return;
        }
        if (away) {
            LOG.info("the controller answers again");
            away = false;
        }
        boolean news = said.version() != version;
        version = said.version();
        table.update(said.leases());
        if (news) {
            ask();
        } else {
            askIn(NO_NEWS_MILLIS);
        }
    }

    /** Never in a tight loop, also where the controller does not wait. */
    private void askIn(long millis) {
        vertx.setTimer(millis, timer -> ask());
    }

    /** A controller that was away may have started anew, so it is asked without a version. */
    private void failed(Throwable cause) {
        if (!away && !stopped) {
            LOG.warnf("the controller does not answer, the known leases stand: %s", cause.toString());
            away = true;
        }
        version = UNKNOWN;
        askIn(AWAY_MILLIS);
    }
}
