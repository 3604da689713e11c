package dev.catamaran.loadtests.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenTest {
    private static final String NAME = "catamaran.given";

    @AfterEach
    void forget() {
        System.clearProperty(NAME);
    }

    @Test
    void takesAnEmptyValueAsNotGiven() {
        assertThat(Given.text(NAME, "other")).isEqualTo("other");
        System.setProperty(NAME, " ");
        assertThat(Given.text(NAME, "other")).isEqualTo("other");
        assertThat(Given.whole(NAME, 3, 0)).isEqualTo(3);
        assertThat(Given.flag(NAME)).isFalse();
    }

    @Test
    void readsWhatIsRight() {
        System.setProperty(NAME, "3, 1");
        assertThat(Given.wholes(NAME, "", 1)).containsExactly(3, 1);
        System.setProperty(NAME, "0.5");
        assertThat(Given.decimal(NAME, 1, 0)).isEqualTo(0.5);
    }

    @Test
    void saysWhichPropertyIsNoNumber() {
        System.setProperty(NAME, "many");

        refuses("-Dcatamaran.given is a whole number, not \"many\"", () -> Given.whole(NAME, 1, 0));
        refuses("-Dcatamaran.given is a number, not \"many\"", () -> Given.decimal(NAME, 1, 0));
        refuses("-Dcatamaran.given is a whole number", () -> Given.seed(NAME, "1"));
        refuses("the names are true, false", () -> Given.flag(NAME));
    }

    @Test
    void saysWhatIsTooSmallOrNoNumberAtAll() {
        System.setProperty(NAME, "-2");
        refuses("is at least 0, not -2", () -> Given.whole(NAME, 1, 0));
        refuses("is at least 0.0, not -2", () -> Given.decimal(NAME, 1, 0));
        System.setProperty(NAME, "NaN");
        refuses("is at least 0.0, not NaN", () -> Given.decimal(NAME, 1, 0));
    }

    @Test
    void saysWhichNamesThereAre() {
        System.setProperty(NAME, "one,three");
        refuses("there is no \"three\"; the names are one, two", () -> Given.names(NAME, "", List.of("one", "two")));
        System.setProperty(NAME, "one,one");
        refuses("names something twice", () -> Given.names(NAME, "", List.of("one", "two")));
        System.setProperty(NAME, "one,");
        refuses("there is no \"\"", () -> Given.names(NAME, "", List.of("one", "two")));
    }

    private static void refuses(String message, Runnable reading) {
        assertThatIllegalArgumentException().isThrownBy(reading::run).withMessageContaining(message);
    }
}
