package dev.catamaran.lab.region;

import dev.catamaran.postgres.Scripts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The release step: a region's servers with the tables of the packaged apps, which their migrations make as the owner of the schemas. */
public final class Release {

    private static final String MIGRATIONS = "db/migration/";

    private final Plan plan;

    public Release(Plan plan) {
        this.plan = plan;
    }

    /** Starts the region's servers, which are new. */
    public void prepare(Store store) throws IOException, SQLException {
        store.startPostgres();
        store.startRedis();
        try (Connection connection = store.connect()) {
            Scripts.run(connection, "region.sql", Map.of());
        }
        migrate(store);
    }

    private void migrate(Store store) throws IOException {
        for (String service : List.of("identity", "payments")) {
            Flyway.configure()
                    .dataSource(store.databaseUrl(), "catamaran", "trusted")
                    .defaultSchema(service)
                    .createSchemas(false)
                    .locations("filesystem:" + unpacked(service))
                    .load()
                    .migrate();
        }
    }

    private synchronized Path unpacked(String service) throws IOException {
        Path app = plan.apps().get(service).folder();
        Path migrations = app.resolve("migrations");
        if (Files.exists(migrations)) {
            return migrations;
        }
        Files.createDirectories(migrations);
        try (Stream<Path> jars = Files.list(app.resolve("app"))) {
            for (Path jar : jars.toList()) {
                unpack(jar, migrations);
            }
        }
        return migrations;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(Release::isMigration).toList()) {
                try (InputStream sql = file.getInputStream(entry)) {
                    Files.copy(sql, folder.resolve(entry.getName().substring(MIGRATIONS.length())));
                }
            }
        }
    }

    private static boolean isMigration(JarEntry entry) {
        return entry.getName().startsWith(MIGRATIONS) && entry.getName().endsWith(".sql");
    }
}
