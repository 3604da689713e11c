package dev.catamaran.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/** Copies a server's data folder through SQL, without what the manual says to leave out. */
final class RemoteFiles {

    /** Most files are smaller than that: so many come with one round trip, and together they are 32 MB at most. */
    private static final int CHUNK_BYTES = 32 * 1024;

    private static final int CHUNKS_AT_ONCE = 1_000;
    private static final int ALWAYS_BINARY = -1;

    /** pg_control comes last: a copy is only as new as that. Folders come before what they hold. */
    private static final String LIST = """
            WITH RECURSIVE entry(path, folder, size) AS (
              SELECT name, stat.isdir, stat.size
              FROM pg_ls_dir('.') name, pg_stat_file(name, true) stat
              WHERE name !~ '^(postmaster\\.(pid|opts)|postgresql\\.(conf|auto\\.conf.*)|standby\\.signal|backup_label.*)$'
              UNION ALL
              SELECT path || '/' || name, stat.isdir, stat.size
              FROM entry, pg_ls_dir(path, true, false) name, pg_stat_file(path || '/' || name, true) stat
              WHERE folder AND name !~ '^(pg_internal\\.init|pgsql_tmp)'
                AND path !~ '^pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)$')
            SELECT path, folder, size FROM entry WHERE folder IS NOT NULL
            ORDER BY path = 'global/pg_control', path""";

    private static final String READ = """
            SELECT path, pg_read_binary_file(path, start, %1$s, true)
            FROM unnest(?::text[], ?::bigint[]) AS file(path, size), generate_series(0, greatest(size - 1, 0), %1$s) start""".formatted(CHUNK_BYTES);

    private RemoteFiles() {}

    static void copy(Connection connection, Path target) throws SQLException, IOException {
        List<String> paths = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet entries = statement.executeQuery(LIST)) {
            while (entries.next()) {
                if (entries.getBoolean("folder")) {
                    createFolder(target.resolve(entries.getString("path")));
                } else {
                    paths.add(entries.getString("path"));
                    sizes.add(entries.getLong("size"));
                }
            }
        }
        read(connection, paths, sizes, target);
    }

    private static void read(Connection connection, List<String> paths, List<Long> sizes, Path target)
            throws SQLException, IOException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false); // rows come in portions only inside a transaction
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS_BINARY);
            statement.setFetchSize(CHUNKS_AT_ONCE);
            statement.setArray(1, connection.createArrayOf("text", paths.toArray()));
            statement.setArray(2, connection.createArrayOf("bigint", sizes.toArray()));
            try (ResultSet chunks = statement.executeQuery()) {
                while (chunks.next()) {
                    append(target.resolve(chunks.getString(1)), chunks.getBytes(2));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
    }

    /** @param bytes null when the file was dropped meanwhile; the write-ahead log knows that too */
    private static void append(Path file, byte[] bytes) throws IOException {
        if (bytes == null) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes);
        }
    }

    private static void createFolder(Path folder) throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
