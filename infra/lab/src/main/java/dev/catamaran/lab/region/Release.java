package dev.catamaran.lab.region;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.Scripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The release step: a region's roles and schemas, then the migrations out of the very jars that will run. */
final class Release {

    private final Path work;
    private final Map<String, Path> apps;

    /** @param work for the unpacked migrations */
    Release(Path work, Apps apps) {
        this.work = work;
        this.apps = Map.of(
                "identity", apps.identity().folder(),
                "payments", apps.payments().folder());
    }

    void to(PostgresServer server) throws IOException, SQLException {
        try (Connection superuser = server.connect("postgres")) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        for (String schema : List.of("identity", "payments")) {
            Flyway.configure()
                    .dataSource(server.url(), "catamaran", "trusted")
                    .defaultSchema(schema)
                    .createSchemas(false)
                    .locations("filesystem:" + migrations(schema))
                    .load()
                    .migrate();
        }
    }

    private Path migrations(String app) throws IOException {
        Path folder = work.resolve(app);
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            try (Stream<Path> jars = Files.list(apps.get(app).resolve("app"))) {
                jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(jar -> unpack(jar, folder));
            }
        }
        return folder;
    }

    private static void unpack(Path jar, Path folder) {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(inside.getPath("db/migration"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
