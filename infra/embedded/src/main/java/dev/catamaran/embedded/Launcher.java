package dev.catamaran.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts servers that die with this JVM, even when it is killed with -9, where the system can do that (Linux with setpriv).
 *
 * <p>Linux ties the death signal to the <em>thread</em> that started the child, so all children are started by one thread that
 * lives as long as the JVM.
 */
public final class Launcher {

    private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig", "KILL");
    private static final File NOTHING = new File("/dev/null");
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "catamaran-process-starter");
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    });

    private Launcher() {}

    /** True when children of this JVM cannot outlive it; otherwise somebody must reap them. */
    public static boolean childrenDieWithParent() {
        return Machine.isLinux() && Machine.has("setpriv");
    }

    /** The command to start so that the process dies with this JVM; start it with {@link #start}. */
    public static List<String> dyingWithParent(List<String> command) {
        return childrenDieWithParent() ? Command.join(DIE_WITH_PARENT, command) : command;
    }

    /** Starts the process from the one thread that lives as long as the JVM. */
    public static Process start(ProcessBuilder builder) throws IOException {
        try {
            return STARTER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("cannot start " + builder.command(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + builder.command(), e);
        }
    }

    static Process start(Account account, List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Command.join(account.prefix(), dyingWithParent(command)))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        cleanEnvironment(builder);
        return start(builder);
    }

    /** The caller's PostgreSQL variables (PGDATA, PGPORT …) and time zone must not reach the server. */
    static void cleanEnvironment(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("TZ", "UTC");
    }
}
