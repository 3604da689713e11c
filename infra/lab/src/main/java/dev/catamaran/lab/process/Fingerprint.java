package dev.catamaran.lab.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Tells the jars of one build from those of another, and the JVM that runs them. */
final class Fingerprint {

    private static final List<String> JVM = List.of("java.vm.vendor", "java.vm.name", "java.vm.version", "os.arch");

    private Fingerprint() {}

    static String of(Path folder) throws IOException {
        CRC32 all = new CRC32();
        JVM.forEach(property -> add(all, System.getProperty(property)));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                add(all, folder.relativize(jar) + " " + Files.size(jar) + " " + checksum(jar));
            }
        }
        return Long.toHexString(all.getValue());
    }

    private static void add(CRC32 all, String text) {
        all.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long checksum(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32())) {
            byte[] chunk = new byte[256 * 1024];
            while (checked.read(chunk) >= 0) {
                continue;
            }
            return checked.getChecksum().getValue();
        }
    }
}
