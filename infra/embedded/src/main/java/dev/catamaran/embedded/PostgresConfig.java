package dev.catamaran.embedded;

import dev.catamaran.postgres.RegionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a server's {@code postgresql.conf}: the settings of every region, those of this machine, then the caller's. */
final class PostgresConfig {

    private PostgresConfig() {}

    static void write(Path data, int port, Map<String, String> settings) throws IOException {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("listen_addresses", "127.0.0.1");
        own.put("port", String.valueOf(port));
        own.put("unix_socket_directories", "");
        // a killed server leaves its shared memory in the data folder, where the next start clears it, and not in
        // /dev/shm
        own.put("dynamic_shared_memory_type", "mmap");
        own.putAll(settings);
        Files.writeString(data.resolve("postgresql.conf"), RegionSettings.text() + "\n" + lines(own));
    }

    /** What makes the folder a standby's. Replaces what ALTER SYSTEM had set at the primary. */
    static void writeStandby(Path data, String primaryConninfo, String slot) throws IOException {
        Map<String, String> standby = new LinkedHashMap<>();
        standby.put("primary_conninfo", primaryConninfo);
        standby.put("primary_slot_name", slot);
        standby.put("recovery_target_timeline", "latest");
        Files.writeString(data.resolve("postgresql.auto.conf"), lines(standby));
        Files.writeString(data.resolve("standby.signal"), "");
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }
}
