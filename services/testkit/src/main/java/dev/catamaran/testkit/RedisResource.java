package dev.catamaran.testkit;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.RedisServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real, empty Redis for a {@code @QuarkusTest}, as {@code catamaran.redis.url}. Argument: {@code region}, default {@code eu}. */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();
    private Path folder;
    private RedisServer server;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("catamaran-redis-");
            server = RedisServer.create(folder).start();
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
                server.kill();
                FileTree.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
