package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process and all its descendants. */
public final class ProcessTree {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private ProcessTree() {}

    public static List<ProcessHandle> of(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /** Kills all of them with SIGKILL and returns when none is left. */
    public static void kill(ProcessHandle root) {
        List<ProcessHandle> all = of(root);
        all.forEach(ProcessHandle::destroyForcibly);
        if (!awaitGone(all, LIMIT)) {
            throw new IllegalStateException("still there after SIGKILL: " + all);
        }
    }

    /** @param signal as {@code kill} names it, such as INT or STOP; the root process only */
    public static void signal(ProcessHandle root, String signal) throws IOException {
        Command.run(List.of("sh", "-c", "kill -" + signal + " " + root.pid()));
    }

    /** False when the limit passed first. */
    public static boolean awaitGone(List<ProcessHandle> processes, Duration limit) {
        return Await.until(() -> processes.stream().noneMatch(ProcessTree::runs), limit);
    }

    /**
     * An orphan's zombie runs no more, though nobody has asked for its exit code: in containers often nobody ever will. Own
     * children are asked, and before that some of their threads may still hold a port.
     */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && (isOwnChild(process) || !isZombie(process.pid()));
    }

    private static boolean isOwnChild(ProcessHandle process) {
        return process.parent().filter(ProcessHandle.current()::equals).isPresent();
    }

    private static boolean isZombie(long pid) {
        if (!Machine.isLinux()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return true;
        }
    }
}
