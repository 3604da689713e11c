package dev.catamaran.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A real, empty Redis for a {@code @QuarkusTest}, as {@code catamaran.redis.url}. Argument: {@code region}, default {@code eu}. */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();
    private TestServer server;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = TestServer.redis();
            System.setProperty(TestRedis.URL_PROPERTY, server.url());
            return TestConfig.redis(server.url(), arguments.getOrDefault("region", "eu"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(TestRedis.URL_PROPERTY);
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
