package dev.catamaran.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppTest {

    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";
    private static final Path IMAGE = Path.of("..", "docker", "Dockerfile");

    @TempDir
    private Path folder;

    @Test
    void aProcessOutOfMemoryEnds() throws IOException {
        Files.createDirectories(folder.resolve("target/quarkus-app"));
        Files.writeString(folder.resolve("target/quarkus-app/quarkus-run.jar"), "an app");

        assertThat(App.copy(folder, folder.resolve("run/app"), 64).options()).contains(ENDS);
    }

    /** Whatever options a container is given. */
    @Test
    void soDoesOneInAContainer() throws IOException {
        assertThat(Files.readAllLines(IMAGE))
                .filteredOn(line -> line.startsWith("ENTRYPOINT"))
                .singleElement()
                .asString()
                .contains("$JAVA_OPTS " + ENDS);
    }
}
