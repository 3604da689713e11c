package dev.catamaran.lab.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The release step: runs the migrations that lie in the packaged apps, as the owner of the schemas. */
final class Release {

    private static final String MIGRATIONS = "db/migration/";

    private final Plan plan;

    Release(Plan plan) {
        this.plan = plan;
    }

    void migrate(Store store) throws IOException {
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
