package dev.catamaran.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** Runs the services' own migrations, read from their source folders, so that a test needs no other app to have its tables. */
public final class Migrations {

    private Migrations() {}

    /**
     * @param url a JDBC URL without a user, of a database that has seen region.sql
     * @param services names that are also the schemas', such as {@code identity} and {@code payments}
     */
    public static void run(String url, String... services) {
        for (String service : services) {
            Flyway.configure()
                    .dataSource(url, "catamaran", "trusted")
                    .defaultSchema(service)
                    .createSchemas(false)
                    .locations("filesystem:" + folder(service))
                    .load()
                    .migrate();
        }
    }

    private static Path folder(String service) {
        Path folder = ProjectFolder.root().resolve("services/" + service + "/src/main/resources/db/migration");
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no migrations: " + folder);
        }
        return folder;
    }
}
