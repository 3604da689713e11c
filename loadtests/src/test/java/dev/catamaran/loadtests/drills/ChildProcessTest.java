package dev.catamaran.loadtests.drills;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void saysWhyTheProcessDidNotGetReadyWithoutItsStackTrace() throws Exception {
        Path program = Files.writeString(folder.resolve("Refuses.java"), """
                class Refuses {
                    public static void main(String[] arguments) {
                        throw new RuntimeException(new IllegalStateException("PostgreSQL wants a user with a name"));
                    }
                }
                """);
        try (ChildProcess process =
                ChildProcess.java(folder.resolve("out.log"), List.of(program.toString()), line -> {})) {
            assertThatThrownBy(() -> process.awaitLine("READY", 60))
                    .hasMessageStartingWith("the process ended, PostgreSQL wants a user with a name, see ");
        }
    }
}
