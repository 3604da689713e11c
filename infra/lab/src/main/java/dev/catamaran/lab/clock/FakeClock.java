package dev.catamaran.lab.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The machine's clock with an offset, as processes see it that are started by its {@link #command}. libfaketime reads the offset from
 * a file whenever such a process looks at a clock.
 */
final class FakeClock {

    /** What a killed process of the same number has left in shared memory would be taken for an error. */
    private static final String WITHOUT_LEFTOVERS =
            "rm -f /dev/shm/faketime_shm_$$ /dev/shm/sem.faketime_sem_$$; exec env \"$@\"";

    /** Which clocks of a process have the offset. */
    enum Reach {
        WALL_CLOCK,
        ALL_CLOCKS
    }

    private final Path library;
    private final Path file;
    private final Reach reach;
    private long offsetMillis;

    /** @param file which need not exist; its folder must when the offset changes */
    FakeClock(Path library, Path file, Reach reach) {
        this.library = library;
        this.file = file;
        this.reach = reach;
    }

    /** A command that replaces itself by the one that follows it. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WITHOUT_LEFTOVERS, "sh"));
        command.add("LD_PRELOAD=" + library);
        command.add("FAKETIME_TIMESTAMP_FILE=" + file);
        command.add("FAKETIME_NO_CACHE=1");
        if (reach == Reach.WALL_CLOCK) {
            command.add("FAKETIME_DONT_FAKE_MONOTONIC=1");
        }
        return List.copyOf(command);
    }

    synchronized void goBack(long millis) throws IOException {
        set(offsetMillis - millis);
    }

    /** Never half-written: processes read it all the time. */
    synchronized void set(long millis) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, String.format(Locale.ROOT, "%+.3f%n", millis / 1_000.0));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        offsetMillis = millis;
    }
}
