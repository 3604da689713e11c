package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path parent;

    @Test
    void leavesTheFolderOfALabThatRunsAlone() throws Exception {
        Path run = parent.resolve("run");
        try (RunFolder folder = RunFolder.prepare(run)) {
            folder.describe("{}", "A=1", "[]");

            assertThatThrownBy(() -> RunFolder.prepare(run))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another lab is running in " + run);

            assertThat(run.resolve("lab.json")).hasContent("{}");
            assertThat(run.resolve("lab.env")).hasContent("A=1");
        }
    }

    @Test
    void emptiesWhatAnEarlierLabLeft() throws Exception {
        Path run = parent.resolve("run");
        try (RunFolder folder = RunFolder.prepare(run)) {
            Files.createDirectories(folder.apps());
            Files.writeString(run.resolve("eu.log"), "old");
        }

        try (RunFolder folder = RunFolder.prepare(run)) {
            assertThat(run.resolve("eu.log")).doesNotExist();
            assertThat(folder.apps()).doesNotExist();
        }
    }

    @Test
    void emptiesWhatALabOfAnOlderVersionLeft() throws Exception {
        Path run = Files.createDirectory(parent.resolve("run"));
        Files.writeString(run.resolve("lab.json"), "{}");
        Files.writeString(run.resolve("eu.log"), "old");

        try (RunFolder folder = RunFolder.prepare(run)) {
            assertThat(run.resolve("eu.log")).doesNotExist();
        }
    }

    @Test
    void keepsDataAndLogsWhenItEnds() throws Exception {
        Path run = parent.resolve("run");
        try (RunFolder folder = RunFolder.prepare(run)) {
            Files.createDirectories(folder.apps().resolve("payments"));
            Files.writeString(run.resolve("eu.log"), "kept");
        }

        assertThat(run.resolve("eu.log")).hasContent("kept");
        assertThat(run.resolve("apps")).doesNotExist();
    }

    @Test
    void refusesAFolderThatNoLabMade() throws Exception {
        Files.writeString(parent.resolve("thesis.txt"), "three years");

        assertThatThrownBy(() -> RunFolder.prepare(parent)).hasMessageContaining("is not empty, and no run of a lab");

        assertThat(parent.resolve("thesis.txt")).hasContent("three years");
        assertThat(parent.resolve("lab.lock")).doesNotExist();
    }
}
