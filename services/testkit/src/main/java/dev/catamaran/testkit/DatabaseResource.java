package dev.catamaran.testkit;

import dev.catamaran.postgres.Scripts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * A real PostgreSQL for a {@code @QuarkusTest}: roles, schemas, and the write gate open for the homes eu and us in the region
 * eu. The app's datasource has the role that it has everywhere, its Flyway the owner.
 *
 * <p>Arguments ({@code @ResourceArg}): {@code region}, default {@code eu}; {@code migrate}, services whose migrations are run before
 * the app starts, such as {@code identity,payments}.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();
    private TestServer server;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = TestServer.postgres();
            System.setProperty(TestDatabase.URL_PROPERTY, server.url());
            prepare();
            return TestConfig.database(server.url(), region());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection superuser = TestDatabase.superuser()) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        String migrate = arguments.getOrDefault("migrate", "");
        if (!migrate.isEmpty()) {
            Migrations.run(server.url(), migrate.split(","));
        }
        Gate.open("eu", region(), 1);
        Gate.open("us", region(), 1);
    }

    private String region() {
        return arguments.getOrDefault("region", "eu");
    }

    @Override
    public void stop() {
        System.clearProperty(TestDatabase.URL_PROPERTY);
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
