package dev.catamaran.lab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.embedded.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private final String app = "test" + UUID.randomUUID();

    @TempDir
    private Path folder;

    @BeforeEach
    void anAppIsPackaged() throws IOException {
        Files.writeString(folder.resolve("quarkus-run.jar"), "the first build");
    }

    @AfterEach
    void nothingIsLeftInTheCache() throws IOException {
        Cache.dropOld("classes-" + app, 0);
    }

    @Test
    void anArchiveServesTheJarsItWasMadeOf() throws IOException {
        assertThat(archive().options()).isEmpty();
        train();
        assertThat(archive().options()).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile=/"));
    }

    @Test
    void anotherBuildHasNoneUntilItIsTrained() throws IOException {
        train();
        Files.writeString(folder.resolve("quarkus-run.jar"), "the other build");
        assertThat(archive().options()).isEmpty();
    }

    @Test
    void aProcessThatWroteNothingIsAnError() throws IOException {
        assertThatThrownBy(() -> archive().keep(folder)).isInstanceOf(IOException.class);
        assertThat(archive().exists()).isFalse();
    }

    private ClassArchive archive() throws IOException {
        return ClassArchive.of(app, folder);
    }

    private void train() throws IOException {
        Files.writeString(folder.resolve("classes.jsa"), "classes");
        archive().keep(folder);
    }
}
