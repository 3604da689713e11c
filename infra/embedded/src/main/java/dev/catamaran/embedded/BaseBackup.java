package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An online copy of a primary by the low-level backup API (PostgreSQL manual, 25.3.4), since the embedded binaries have no
 * pg_basebackup. The files come through the connection, so no common file system is needed.
 */
final class BaseBackup {

    private static final String RESERVE = """
            SELECT pg_create_physical_replication_slot(?, true)
            WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = ?)""";
    private static final String DROP_LOST = "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
            + " WHERE slot_name = ? AND wal_status = 'lost'";

    private BaseBackup() {}

    static void copy(Connection primary, Path data, String slot) throws IOException, SQLException {
        Files.createDirectories(data.getParent());
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        reserve(primary, slot);
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

    private static void reserve(Connection primary, String slot) throws SQLException {
        try (PreparedStatement drop = primary.prepareStatement(DROP_LOST);
                PreparedStatement reserve = primary.prepareStatement(RESERVE)) {
            drop.setString(1, slot);
            drop.execute();
            reserve.setString(1, slot);
            reserve.setString(2, slot);
            reserve.execute();
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
