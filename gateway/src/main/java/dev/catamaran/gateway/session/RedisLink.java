package dev.catamaran.gateway.session;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One pipelined connection of one event loop to Redis. Answers come in the order of the questions, so where the oldest
 * question is too old all of them are stuck: they fail together and the connection is made anew.
 */
final class RedisLink {

    private static final Logger LOG = Logger.getLogger(RedisLink.class);
    private static final long RECONNECT_MILLIS = 100;
    private static final int WAITING = 16_384;

    private final Vertx vertx;
    private final String url;
    private final long timeoutMillis;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Promise<Void> firstAttempt = Promise.promise();
    private Redis client;
    private RedisConnection connection;
    private long lastLook;
    private boolean watching;
    private boolean away;
    private boolean closed;

    RedisLink(Vertx vertx, String url, long timeoutMillis) {
        this.vertx = vertx;
        this.url = url;
        this.timeoutMillis = timeoutMillis;
    }

    /** Done when the first attempt is over, whether Redis was there or not. */
    Future<Void> open() {
        connect();
        return firstAttempt.future();
    }

    void close() {
        closed = true;
        if (client != null) {
            client.close();
        }
    }

    /** Fails at once while Redis is away, and after the time-out where it does not answer. */
    Future<Response> send(Request request) {
        if (connection == null) {
            return Future.failedFuture("Redis is away");
        }
        Waiting question = new Waiting(Promise.promise(), System.nanoTime());
        waiting.add(question);
        watch();
        connection.send(request).onComplete(answer -> {
            waiting.remove(question);
            complete(question, answer);
        });
        return question.answer().future();
    }

    /** With TLS whoever answers must show the name in the URL; Vert.x refuses TLS where nothing says how that is checked. */
    private void connect() {
        if (closed) {
            return;
        }
        client = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString(url)
                        .setMaxPoolSize(1)
                        .setMaxWaitingHandlers(WAITING)
                        .setNetClientOptions(new NetClientOptions()
                                .setHostnameVerificationAlgorithm("HTTPS")
                                .setConnectTimeout((int) timeoutMillis)
                                .setTcpNoDelay(true)));
        Redis mine = client;
        mine.connect().onComplete(result -> connected(mine, result));
    }

    private void connected(Redis mine, AsyncResult<RedisConnection> result) {
        firstAttempt.tryComplete();
        if (result.failed()) {
            drop(mine, result.cause().toString());
            return;
        }
        connection = result.result();
        connection.exceptionHandler(failure -> drop(mine, failure.toString()));
        connection.endHandler(end -> drop(mine, "connection closed"));
        if (away) {
            LOG.info("Redis is back");
            away = false;
        }
    }

    /** Only while somebody waits: a gateway without callers has nothing to look for. */
    private void watch() {
        if (!watching) {
            watching = true;
            lastLook = System.nanoTime();
            vertx.setTimer(lookMillis(), timer -> look());
        }
    }

    /** Where this loop itself was busy, the answers may lie unread: they get until the next look. */
    private void look() {
        long now = System.nanoTime();
        boolean wasBusy = now - lastLook > TimeUnit.MILLISECONDS.toNanos(2 * lookMillis());
        Waiting oldest = waiting.peek();
        boolean stuck = oldest != null && now - oldest.since() > TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        if (stuck && !wasBusy) {
            drop(client, "no answer in " + timeoutMillis + " ms");
        }
        watching = false;
        if (!waiting.isEmpty()) {
            watch();
        }
    }

    private long lookMillis() {
        return Math.max(1, timeoutMillis / 4);
    }

    /** Does nothing where that client is the current one no more. */
    private void drop(Redis mine, String why) {
        if (closed || client != mine) {
            return;
        }
        if (!away) {
            LOG.warnf("Redis is away, signed tokens count: %s", why);
            away = true;
        }
        client = null;
        connection = null;
        mine.close();
        while (!waiting.isEmpty()) {
            waiting.poll().answer().tryFail("Redis is away");
        }
        vertx.setTimer(RECONNECT_MILLIS, timer -> connect());
    }

    private static void complete(Waiting question, AsyncResult<Response> answer) {
        if (answer.succeeded()) {
            question.answer().tryComplete(answer.result());
        } else {
            question.answer().tryFail(answer.cause());
        }
    }

    private record Waiting(Promise<Response> answer, long since) {}
}
