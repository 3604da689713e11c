package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.compare.Timetable.Entry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysWhatHappensAndHowLongAllOfItStillTakes() {
        Timetable timetable = new Timetable(List.of(Entry.lasting("warm-up", 40), Entry.lasting("steady load", 60)), 4);
        try (Progress progress = new Progress(new PrintStream(out, true), timetable)) {
            progress.lab("active-passive, run 1/2");
            progress.phase("warm-up");
            progress.note("12 payments/s held");
        }
        assertThat(out.toString())
                .contains("active-passive, run 1/2", "warm-up", "about 6:40 left", "12 payments/s held");
    }
}
