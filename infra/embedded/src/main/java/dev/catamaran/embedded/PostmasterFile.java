package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code postmaster.pid}, in which a running server says who and how far it is. */
final class PostmasterFile {

    private static final int PID = 0;
    private static final int SHARED_MEMORY = 6;
    private static final int STATUS = 7;

    private final Path file;

    PostmasterFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /** True when the server accepts connections, a standby too. */
    boolean isReady(long pid) {
        List<String> lines = lines();
        return lines.size() > STATUS
                && lines.get(PID).strip().equals(String.valueOf(pid))
                && lines.get(STATUS).startsWith("ready");
    }

    /**
     * Clears what a killed server has left. The system has no owner for its 56 bytes of shared memory any more, and its number
     * may belong to another process by now, which would stop the next start.
     */
    void clear() throws IOException {
        List<String> lines = lines();
        if (lines.size() > SHARED_MEMORY && Machine.has("ipcrm")) {
            String id = lines.get(SHARED_MEMORY).strip().replaceFirst("^\\d+\\s+", "");
            removeSharedMemory(id);
        }
        Files.deleteIfExists(file);
    }

    /** The number of another server that uses this folder now, or 0. */
    long foreignOwner() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return 0;
        }
        long pid = Long.parseLong(lines.get(PID).strip());
        boolean postgres = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        return postgres ? pid : 0;
    }

    private static void removeSharedMemory(String id) {
        try {
            Command.run(List.of("ipcrm", "-m", id));
        } catch (IOException gone) {
            return;
        }
    }

    private List<String> lines() {
        try {
            // the folder's name is in it, in whatever encoding it has
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException missing) {
            return List.of();
        }
    }
}
