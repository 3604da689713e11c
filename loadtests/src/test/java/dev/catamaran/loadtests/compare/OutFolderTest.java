package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir
    Path folder;

    @Test
    void emptiesWhatAnEarlierComparisonLeft() throws Exception {
        Path out = folder.resolve("out");
        OutFolder.prepare(out);
        Files.createDirectories(out.resolve("active-active/lab"));
        Files.writeString(out.resolve("active-active/lab/old.log"), "old");

        OutFolder.prepare(out);

        assertThat(out.resolve("active-active")).doesNotExist();
        assertThat(out).isDirectory();
    }

    @Test
    void takesAnEmptyFolder() throws Exception {
        OutFolder.prepare(folder);

        assertThat(folder).isDirectory();
    }

    @Test
    void leavesAFolderAloneThatIsSomebodyElses() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutFolder.prepare(folder))
                .withMessageContaining("is not empty");
        assertThat(letter).exists();
    }
}
