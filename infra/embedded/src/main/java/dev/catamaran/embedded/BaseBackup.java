package dev.catamaran.embedded;

import dev.catamaran.postgres.PhysicalReplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An online copy of a primary by the low-level backup API (PostgreSQL manual, 25.3.4), since the embedded binaries have no
 * pg_basebackup. The files come through the connection, so no common file system is needed.
 */
final class BaseBackup {

    private BaseBackup() {}

    static void copy(Connection primary, Path data, String slot) throws IOException, SQLException {
        Files.createDirectories(data.getParent());
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PhysicalReplication.reserve(primary, slot);
        try (Statement statement = primary.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby " + data.getFileName() + "', fast => true)");
            boolean copied = false;
            try {
                RemoteFiles.copy(primary, data);
                copied = true;
            } finally {
                finish(statement, copied ? data : null);
            }
        }
    }

    private static void finish(Statement statement, Path data) throws SQLException, IOException {
        try (ResultSet stop =
                statement.executeQuery("SELECT labelfile, spcmapfile FROM pg_backup_stop(wait_for_archive => false)")) {
            stop.next();
            if (data == null) {
                return;
            }
            if (!stop.getString(2).isBlank()) {
                throw new IOException("a copy of a server with table spaces would use the primary's own");
            }
            Files.writeString(data.resolve("backup_label"), stop.getString(1));
        }
    }
}
