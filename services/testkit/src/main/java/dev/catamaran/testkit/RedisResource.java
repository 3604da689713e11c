package dev.catamaran.testkit;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.RedisServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real, empty Redis for a {@code @QuarkusTest}, as {@code catamaran.redis.url}. */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    private Path folder;
    private RedisServer server;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("catamaran-redis-");
            server = RedisServer.create(folder).start();
            System.setProperty(TestRedis.URL_PROPERTY, server.url());
            return TestConfig.redis(server.url());
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
