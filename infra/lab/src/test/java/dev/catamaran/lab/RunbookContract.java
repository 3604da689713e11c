package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The commands of the runbooks and of the tutorial do what the pages say: each page causes its trouble, mends it, verifies,
 * and leaves the lab as it was.
 */
@ExtendWith(SharedLab.class)
abstract class RunbookContract {

    private static final List<String> FOLDERS = List.of("docs/operating", "docs");
    private static final long LIMIT_SECONDS = 150;

    private final Labs labs;
    private final String mode;

    RunbookContract(Labs labs, String mode) {
        this.labs = labs;
        this.mode = mode;
    }

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        for (String tool : List.of("sh", "curl")) {
            assumeTrue(isOnPath(tool), "no " + tool + " on this machine");
        }
        List<Runbook> pages = new ArrayList<>();
        for (String folder : FOLDERS) {
            Runbook.in(Labs.HOME.resolve(folder)).stream()
                    .filter(page -> page.isFor(mode))
                    .forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThan(1);
        return pages.stream().map(page -> DynamicTest.dynamicTest(page.name(), () -> follow(page)));
    }

    private void follow(Runbook page) throws Exception {
        LabState first = LabState.first(mode, "async");
        LabProcess lab = labs.in(first);
        Path run = lab.run();
        long began = System.nanoTime();
        Path said = run.resolve(page.name() + ".out");
        Path script = run.resolve(page.name() + ".sh");
        Files.writeString(script, ". docs/operating/lab.sh\n" + page.commands() + "\n");
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", script.toString())
                .directory(Labs.HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().put("LAB_ENV", run.resolve("lab.env").toString());

        Process process = shell.start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();

        String output = Files.readString(said);
        assertThat(ended)
                .as("%s goes on after %s s: %s", page.name(), LIMIT_SECONDS, output)
                .isTrue();
        assertThat(process.exitValue()).as("%s: %s", page.name(), output).isZero();
        first.await(lab);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        System.out.printf(Locale.ROOT, "%s in %s: %.1f s%n%s%n", page.name(), mode, millis / 1000.0, output.indent(4));
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
