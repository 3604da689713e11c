package dev.catamaran.gateway.upstream;

import dev.catamaran.gateway.config.HealthConfig;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import org.jboss.logging.Logger;

/**
 * Asks every instance and the peer whether they are ready, again and again. Until the first answer all count as ready. An instance
 * that is ready and gets no requests is asked less often, and at once when it gets the next one.
 */
public final class HealthWatch extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(HealthWatch.class);

    /** One check without an answer may be a busy machine; one that says no is believed at once. */
    private static final int MISSES_ALLOWED = 1;

    /** So many times longer is the pause of an instance that nobody uses. */
    private static final int RESTS = 5;

    private final Upstreams upstreams;
    private final HealthConfig config;
    private HttpClient client;
    private boolean stopped;

    public HealthWatch(Upstreams upstreams, HealthConfig config) {
        this.upstreams = upstreams;
        this.config = config;
    }

    @Override
    public void start() {
        client = vertx.createHttpClient(upstreams
                .trust()
                .client((int) config.timeoutMillis())
                .setKeepAliveTimeout(5)
                .setMaxPoolSize(2));
        upstreams.probes().forEach(probe -> check(probe, 0));
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void check(HealthProbe probe, int misses) {
        if (stopped) {
            return;
        }
        client.request(probe.request(config.timeoutMillis()))
                .compose(request -> request.send())
                .compose(HealthWatch::whole)
                .onFailure(probe.instance()::unreached)
                .map(answer -> answer.statusCode() == 200 ? 0 : MISSES_ALLOWED + 1)
                .otherwise(unanswered -> misses + 1)
                .onSuccess(missed -> {
                    note(probe.instance(), missed <= MISSES_ALLOWED);
                    checkLater(probe, missed);
                });
    }

    private void checkLater(HealthProbe probe, int misses) {
        boolean rests = !probe.instance().wasUsed() && misses == 0 && probe.mayRest();
        if (!rests) {
            vertx.setTimer(config.everyMillis(), timer -> check(probe, misses));
            return;
        }
        long rest = vertx.setTimer(RESTS * config.everyMillis(), timer -> check(probe, misses));
        probe.instance()
                .atNextUse(() -> context.runOnContext(used -> {
                    if (vertx.cancelTimer(rest)) {
                        check(probe, misses);
                    }
                }));
    }

    /** The body is read too, so that the connection can be kept. */
    private static Future<HttpClientResponse> whole(HttpClientResponse answer) {
        return answer.end().map(answer);
    }

    private void note(Instance instance, boolean ready) {
        if (instance.ready() != ready) {
            LOG.infof("%s is %s", instance.name(), ready ? "ready again" : "not ready");
            instance.ready(ready);
        }
    }
}
