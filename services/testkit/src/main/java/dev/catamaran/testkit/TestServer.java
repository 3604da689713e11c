package dev.catamaran.testkit;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.embedded.RedisServer;
import dev.catamaran.postgres.RegionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** One running server of a test: a container of the official image or an embedded binary, as {@link ServerKind} says. */
record TestServer(String url, Stop stop) implements AutoCloseable {

    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;

    interface Stop {
        void run() throws IOException;
    }

    static TestServer postgres() throws IOException {
        if (ServerKind.chosen() == ServerKind.CONTAINERS) {
            GenericContainer<?> container = postgresContainer();
            container.start();
            String address = container.getHost() + ":" + container.getMappedPort(POSTGRES_PORT);
            return new TestServer("jdbc:postgresql://" + address + "/catamaran", container::stop);
        }
        Path folder = Files.createTempDirectory("catamaran-database-");
        PostgresServer server = TestServers.postgres(folder.resolve("data")).start();
        return new TestServer(server.url(), () -> {
            server.kill();
            FileTree.delete(folder);
        });
    }

    static TestServer redis() throws IOException {
        if (ServerKind.chosen() == ServerKind.CONTAINERS) {
            GenericContainer<?> container = new GenericContainer<>("redis:7")
                    .withCommand("redis-server", "--protected-mode", "no")
                    .withExposedPorts(REDIS_PORT);
            container.start();
            return new TestServer(
                    "redis://" + container.getHost() + ":" + container.getMappedPort(REDIS_PORT), container::stop);
        }
        Path folder = Files.createTempDirectory("catamaran-redis-");
        RedisServer server = RedisServer.create(folder).start();
        return new TestServer(server.url(), () -> {
            server.kill();
            FileTree.delete(folder);
        });
    }

    private static GenericContainer<?> postgresContainer() {
        String settings = "/etc/catamaran/region.conf";
        return new GenericContainer<>("postgres:18")
                .withEnv("POSTGRES_DB", "catamaran")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withCopyToContainer(Transferable.of(RegionSettings.text()), settings)
                .withCommand(
                        "postgres",
                        "--config_file=" + settings,
                        "--listen_addresses=*",
                        "--fsync=off",
                        "--shared_buffers=32MB",
                        "--max_connections=100")
                .withExposedPorts(POSTGRES_PORT)
                // by TCP: while it makes its first cluster, the image's server listens on its socket alone
                .waitingFor(Wait.forSuccessfulCommand("pg_isready -q -h 127.0.0.1 -U postgres -d catamaran"));
    }

    @Override
    public void close() throws IOException {
        stop.run();
    }
}
