package dev.catamaran.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The servers' binaries, unpacked from their jars once on a machine. */
final class Binaries {

    private Binaries() {}

    /** A folder with {@code bin}, {@code lib} and {@code share}. */
    static Path postgres() throws IOException {
        Machine.requireSupported();
        String archive = "postgres-" + (Machine.isMac() ? "darwin-" : "linux-")
                + (Machine.isArm() ? "arm_64" : "x86_64") + ".txz";
        return Cache.folder(nameOf(archive), folder -> {
            try (InputStream in = open(archive)) {
                unpack(in, folder);
            }
            setMode(folder, "rwxr-xr-x");
        });
    }

    /** The server itself. */
    static Path redis() throws IOException {
        Machine.requireSupported();
        String binary = "redis-server-7.0.15-" + (Machine.isMac() ? "darwin-" : "linux-")
                + (Machine.isArm() ? "arm64" : "amd64");
        Path folder = Cache.folder(nameOf(binary), made -> {
            try (InputStream in = open(binary)) {
                Files.copy(in, made.resolve("redis-server"));
            }
            setMode(made.resolve("redis-server"), "rwxr-xr-x");
        });
        return folder.resolve("redis-server");
    }

    /** The checksum is part of the name, so that another version of the jar gets another folder. */
    private static String nameOf(String resource) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(open(resource), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return resource.replace(".txz", "") + "-" + Long.toHexString(checksum.getValue());
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Binaries.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("not on the class path: " + resource);
        }
        return in;
    }

    private static void unpack(InputStream in, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("outside of the archive: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("a hard link, which these archives never had: " + entry.getName());
        } else {
            Files.copy(tar, target);
            setMode(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
