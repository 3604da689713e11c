package dev.catamaran.loadtests.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.compare.Timetable.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private final Timetable two = new Timetable(
            List.of(
                    Entry.work("start", 20),
                    Entry.lasting("steady", 30),
                    new Entry("ramp", 10, 10, 0),
                    new Entry("comeback", 0, 16, 24)),
            2);

    @Test
    void countsWhatIsFixedExactly() {
        two.begins("start", 0);
        assertThat(two.left(0)).isEqualTo(2 * (20 + 30 + 20 + 24));

        two.begins("steady", 20);
        assertThat(two.left(30)).isEqualTo(20 + 20 + 24 + 94);
    }

    @Test
    void aSlowStartMakesTheRestOfTheWorkLongerAndNotWhatIsFixed() {
        two.begins("start", 0);
        two.begins("steady", 40);

        assertThat(two.left(40)).isEqualTo(30 + (10 + 20) + 32 + 40 + 30 + 30 + 32);
    }

    @Test
    void whileAPhaseTakesLongerThanExpectedTheTimeLeftGrows() {
        two.begins("start", 0);

        double expected = two.left(20);
        assertThat(two.left(40)).isGreaterThan(expected);
        assertThat(two.left(80)).isGreaterThan(two.left(60));
    }

    @Test
    void theSecondLabIsExpectedToTakeWhatTheFirstOneTook() {
        two.begins("start", 0);
        two.begins("steady", 50);
        two.begins("ramp", 80);
        two.begins("comeback", 120);
        two.labEnds(180);

        assertThat(two.left(180)).isEqualTo(180);
        two.begins("start", 180);
        two.begins("steady", 230);
        assertThat(two.left(230)).isEqualTo(130);
        two.labEnds(300);
        assertThat(two.left(300)).isZero();
    }

    @Test
    void whatIsLeftOutTakesNoTime() {
        two.begins("start", 0);
        two.leaveOut(List.of("ramp"));

        assertThat(two.left(0)).isEqualTo(2 * (20 + 30 + 24));
    }
}
