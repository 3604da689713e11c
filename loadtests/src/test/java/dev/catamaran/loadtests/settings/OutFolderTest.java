package dev.catamaran.loadtests.settings;

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
    void emptiesWhatAnEarlierRunLeft() throws Exception {
        Path out = folder.resolve("out");
        OutFolder.prepare(out).close();
        Files.createDirectories(out.resolve("active-active/lab"));
        Files.writeString(out.resolve("active-active/lab/old.log"), "old");

        OutFolder.prepare(out).close();

        assertThat(out.resolve("active-active")).doesNotExist();
        assertThat(out).isDirectory();
    }

    @Test
    void takesAnEmptyFolder() throws Exception {
        OutFolder.prepare(folder).close();

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

    @Test
    void leavesTheTracesAloneOfARunThatIsUnderWay() throws Exception {
        try (OutFolder running = OutFolder.prepare(folder)) {
            Path journal = Files.writeString(folder.resolve("journal.jsonl"), "{}");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutFolder.prepare(folder))
                    .withMessageContaining("another run is under way");
            assertThat(journal).exists();
        }
    }
}
