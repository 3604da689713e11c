package dev.catamaran.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.embedded.ProcessTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {

    @TempDir
    Path folder;

    private final Process child = child();

    @AfterEach
    void killChild() {
        child.destroyForcibly();
    }

    @Test
    void killsWhatIsListedWhenItsStarterIsKilled() throws Exception {
        Process starter = starter();
        await(starter);

        starter.destroyForcibly().waitFor();

        assertThat(ProcessTree.awaitGone(List.of(child.toHandle()), Duration.ofSeconds(10)))
                .isTrue();
    }

    @Test
    void killsNothingWhenItIsClosed() throws IOException {
        Reaper reaper = new Reaper(folder);
        reaper.watch(List.of(child.toHandle()));

        reaper.close();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void sparesAProcessThatHasTheNumberOfOneThatIsGone() throws Exception {
        Process starter = starter();
        await(starter);
        Path list = folder.resolve("processes");
        Files.writeString(list, child.pid() + " MonJan101:02:032001\n");

        starter.destroyForcibly().waitFor();

        await(() -> !Files.exists(list));
        assertThat(child.isAlive()).isTrue();
    }

    /** A JVM that lists the child and then waits. */
    private Process starter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchAndWait.class.getName(),
                        folder.toString(),
                        String.valueOf(child.pid()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void await(Process starter) throws IOException {
        assertThat(starter.inputReader().readLine()).isEqualTo("watching");
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().until(condition);
    }

    private static Process child() {
        try {
            return new ProcessBuilder("sleep", "60").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
