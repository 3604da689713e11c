package dev.catamaran.loadtests.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Who WHO = new Who("shopping", "pay", "eu", "us", "payer-1", "operation-1", 2);
    private static final Call CALL = new Call("POST", "/api/payments", "key-1", "from-1", "to-1", 250);
    private static final Answer ANSWER =
            new Answer(201, null, "us", "payment-1", "account-1", -250L, Outcome.ACKNOWLEDGED);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("journal.jsonl");
        try (JournalWriter journal = new JournalWriter(file)) {
            for (int i = 0; i < 5; i++) {
                journal.append(new Attempt(0, 1_763_851_234_567_123L, 1_763_851_234_570_456L, WHO, CALL, ANSWER));
            }
        }
    }

    @Test
    void readsBackWhatWasWritten() throws Exception {
        Journal journal = Journal.read(file);

        assertThat(journal.gaps()).isEmpty();
        assertThat(journal.attempts())
                .hasSize(5)
                .last()
                .isEqualTo(new Attempt(5, 1_763_851_234_567_123L, 1_763_851_234_570_456L, WHO, CALL, ANSWER));
    }

    @Test
    void writesTimesAsMillisecondsWithMicroseconds() throws Exception {
        assertThat(Files.readAllLines(file).get(0)).contains("\"at\":1763851234567.123");
    }

    @Test
    void noticesASkippedLine() throws Exception {
        List<String> lines = Files.readAllLines(file);
        lines.remove(2);
        Files.write(file, lines);

        assertThat(Journal.read(file).gaps()).containsExactly("line 4 follows line 2");
    }

    @Test
    void noticesAMissingEnd() throws Exception {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 4));

        assertThat(Journal.read(file).gaps()).containsExactly("the end line is missing after line 4");
    }

    @Test
    void noticesLinesLostBeforeTheEnd() throws Exception {
        List<String> lines = Files.readAllLines(file);
        lines.remove(4);
        Files.write(file, lines);

        assertThat(Journal.read(file).gaps()).containsExactly("the end line promises 5 lines, the last one is 4");
    }

    @Test
    void noticesALineCutInTheMiddle() throws Exception {
        List<String> lines = Files.readAllLines(file);
        lines.set(1, lines.get(1).substring(0, 30));
        Files.write(file, lines);

        assertThat(Journal.read(file).gaps()).contains("a line after 1 cannot be read");
    }
}
