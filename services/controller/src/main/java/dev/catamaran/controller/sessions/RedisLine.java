package dev.catamaran.controller.sessions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection to a Redis, opened when needed and anew after an error; no call hangs. For one thread. */
final class RedisLine implements AutoCloseable {
    private static final long LIMIT_MILLIS = 3_000;

    private final Redis redis;
    private RedisConnection connection;

    RedisLine(Vertx vertx, URI address) {
        RedisOptions options = new RedisOptions()
                .setConnectionString(address.toString())
                .setProtocolNegotiation(false)
                .setPoolName("sessions-" + address.getPort())
                .setMaxPoolSize(2)
                .setMaxWaitingHandlers(4096);
        // with TLS whoever answers must show this name; Vert.x refuses TLS where nothing says how that is checked
        options.getNetClientOptions().setHostnameVerificationAlgorithm("HTTPS").setConnectTimeout(1_000);
        this.redis = Redis.createClient(vertx, options);
    }

    Response send(Request request) throws IOException, InterruptedException {
        return await(connection().send(request));
    }

    List<Response> send(List<Request> requests) throws IOException, InterruptedException {
        return await(connection().batch(requests));
    }

    boolean isOpen() {
        return connection != null;
    }

    private RedisConnection connection() throws IOException, InterruptedException {
        if (connection == null) {
            Future<RedisConnection> opening = redis.connect();
            try {
                connection = await(opening);
            } catch (IOException e) {
                // one that comes later would have a place in the small pool for ever
                opening.onSuccess(RedisConnection::close);
                throw e;
            }
        }
        return connection;
    }

    private <R> R await(Future<R> future) throws IOException, InterruptedException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            drop();
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            drop();
            throw new IOException("Redis gave no answer within " + LIMIT_MILLIS + " ms", e);
        }
    }

    private void drop() {
        RedisConnection broken = connection;
        connection = null;
        if (broken != null) {
            broken.close();
        }
    }

    @Override
    public void close() {
        drop();
        redis.close();
    }
}
