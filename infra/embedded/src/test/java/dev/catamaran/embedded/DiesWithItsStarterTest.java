package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiesWithItsStarterTest {

    @TempDir
    Path folder;

    @Test
    void leavesNoServerWhenTheJvmThatStartedThemIsKilled() throws Exception {
        assumeTrue(Launcher.childrenDieWithParent());
        killTheStarter(List.of());
    }

    @Test
    void runsAsNobodyWhereRootMayNotMakeNamespaces() throws Exception {
        assumeTrue(Machine.isLinux() && Machine.isRoot() && Machine.has("setpriv"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx-----x"));
        killTheStarter(List.of("-D" + Account.PROPERTY + "=NOBODY", "-Djava.io.tmpdir=" + folder));
    }

    private void killTheStarter(List<String> options) throws Exception {
        Process starter = starter(options);
        List<ProcessHandle> servers = servers(starter);
        assertThat(servers).hasSizeGreaterThan(4).allMatch(ProcessHandle::isAlive);

        starter.destroyForcibly().waitFor();

        assertThat(ProcessTree.awaitGone(servers, Duration.ofSeconds(10))).isTrue();
    }

    private Process starter(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartAndWait.class.getName()));
        command.add(folder.resolve("run").toString());
        return Launcher.start(new ProcessBuilder(Launcher.dyingWithParent(command))
                .redirectError(folder.resolve("starter.log").toFile()));
    }

    private List<ProcessHandle> servers(Process starter) throws IOException {
        BufferedReader output = starter.inputReader();
        String pids = output.readLine();
        assertThat(pids).as(Files.readString(folder.resolve("starter.log"))).isNotNull();
        return Stream.of(pids.split(" "))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
    }
}
