package dev.catamaran.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The lab of all test classes of a JVM that want the same mode: eleven JVMs are not started for each question. One at a time: a suite has
 * the classes of a mode, and the other suite runs in another JVM meanwhile.
 */
public final class Labs implements AutoCloseable {

    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** Kept after the run, for whoever asks what happened. */
    private static final Path RUNS = Path.of("target", "labs").toAbsolutePath();

    /** New labs that did not come up; after so many the next tests fail at once, instead of each waiting for its own. */
    private static final int LIMIT = 2;

    private LabProcess running;
    private String mode;
    private int started;
    private int failed;

    /** The lab that runs, brought back to this state; another where none runs, or that one cannot be brought back. */
    public LabProcess in(LabState wanted) throws IOException, InterruptedException {
        assumeTrue(Apps.areBuilt(HOME), "the apps are not packaged");
        if (isOf(wanted.mode())) {
            try {
                wanted.reach(running);
                return running;
            } catch (IOException | RuntimeException broken) {
                System.out.println("A new lab, the old one could not be brought back: " + broken);
            }
        }
        start(wanted);
        return running;
    }

    /** The lab that runs, in whatever state. */
    LabProcess any(String wanted) throws IOException, InterruptedException {
        assumeTrue(Apps.areBuilt(HOME), "the apps are not packaged");
        if (!isOf(wanted)) {
            start(LabState.first(wanted, "async"));
        }
        return running;
    }

    private boolean isOf(String wanted) {
        return running != null && running.isAlive() && wanted.equals(mode);
    }

    private void start(LabState wanted) throws IOException, InterruptedException {
        if (failed >= LIMIT) {
            throw new IllegalStateException(failed + " labs did not come up");
        }
        close();
        mode = wanted.mode();
        started++;
        failed++;
        running = LabProcess.start(HOME, RUNS.resolve(started + "-" + mode), mode, wanted.replication());
        wanted.reach(running);
        failed = 0;
    }

    /** Of what it ran, nothing is left. */
    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
