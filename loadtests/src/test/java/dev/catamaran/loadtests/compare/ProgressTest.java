package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void countsTheTimeOfAllLabs() {
        try (Progress progress = new Progress(new PrintStream(out, true), 4, 100)) {
            progress.lab("active-passive, run 1/2");
            progress.phase("steady load", 30);
            assertThat(progress.left()).isCloseTo(400, within(2.0));

            progress.labDone();
            assertThat(progress.left()).isCloseTo(300, within(2.0));

            progress.lab("active-active, run 1/2");
            progress.phase("warm-up", 40);
            progress.note("12 payments/s held");
            assertThat(progress.left()).isCloseTo(300, within(2.0));
        }
        assertThat(out.toString())
                .contains("active-passive, run 1/2", "steady load", "about 6:40 left", "12 payments/s held");
    }
}
