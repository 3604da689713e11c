package dev.catamaran.gateway.lease;

import dev.catamaran.gateway.upstream.Instance;
import dev.catamaran.gateway.upstream.Trust;
import dev.catamaran.platform.http.GatewayHeaders;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.Json;
import java.util.function.BooleanSupplier;

/**
 * Asks the peer's gateway for the leases it knows, but only while there is a doubt: a region whose controller alone has died loses
 * its leases, and nobody else could tell its gateway where they went.
 */
public final class PeerLeases extends AbstractVerticle {

    /** Path on the peer port. */
    public static final String PATH = "/peer/leases";

    private static final long ASK_EVERY_MILLIS = 200;
    private static final long ANSWER_MILLIS = 1_000;

    private final Instance peer;
    private final Trust trust;
    private final String secret;
    private final LeaseTable table;
    private final BooleanSupplier doubt;
    private HttpClient client;
    private boolean asking;

    /** @param secret what the two gateways prove themselves with */
    public PeerLeases(Instance peer, Trust trust, String secret, LeaseTable table, BooleanSupplier doubt) {
        this.peer = peer;
        this.trust = trust;
        this.secret = secret;
        this.table = table;
        this.doubt = doubt;
    }

    @Override
    public void start() {
        client = vertx.createHttpClient(trust.client((int) ANSWER_MILLIS).setKeepAlive(false));
        vertx.setPeriodic(ASK_EVERY_MILLIS, timer -> askInDoubt());
    }

    /** What this gateway knows, for the peer's. */
    public static Buffer told(LeaseTable table) {
        return Json.encodeToBuffer(new LeaseList(table.changes(), table.all()));
    }

    private void askInDoubt() {
        if (asking || !doubt.getAsBoolean()) {
            return;
        }
        asking = true;
        RequestOptions request = peer.address()
                .request(HttpMethod.GET, PATH)
                .putHeader(GatewayHeaders.PEER, secret)
                .setTimeout(ANSWER_MILLIS);
        client.request(request)
                .onFailure(peer::unreached)
                .compose(sent -> sent.send())
                .compose(PeerLeases::body)
                .map(body -> Json.decodeValue(body, LeaseList.class))
                .onSuccess(said -> table.hearPeer(said.leases()))
                .onComplete(answered -> asking = false);
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.statusCode() == 200 ? answer.body() : Future.failedFuture("status " + answer.statusCode());
    }
}
