package dev.catamaran.loadtests.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journeys.Paid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows of 5 s after 1 s, 20 payments a second: a hundred payments are judged. */
class JudgeTest {
    private final Judge judge = new Judge(20, 1, 5);

    @Test
    void holdsAWindowInWhichAllIsWell() {
        Offer offer = judge.judge(paid(40), 6);

        assertThat(offer.window().held()).isTrue();
        assertThat(offer.window().offered()).isEqualTo(20);
        assertThat(offer.window().acknowledged()).isEqualTo(20);
        assertThat(offer.window().p99Millis()).isEqualTo(40);
    }

    @Test
    void doesNotJudgeWhileItSettles() {
        List<Paid> paid = paid(40);
        paid.set(3, new Paid(paid.get(3).dueAtSeconds(), 3_000, false));

        assertThat(judge.lost(paid)).isFalse();
        assertThat(judge.judge(paid, 6).window().held()).isTrue();
    }

    @Test
    void oneSlowPaymentOfAHundredIsWithinP99AndTwoAreAHiccup() {
        List<Paid> paid = paid(40);
        slow(paid, 50);
        assertThat(judge.judge(paid, 6).window().held()).isTrue();

        slow(paid, 51);
        assertThat(judge.lost(paid)).isFalse();
        assertThat(judge.judge(paid, 6).window().held()).isFalse();
        assertThat(judge.judge(paid, 6).hiccup()).isTrue();
    }

    @Test
    void manySlowPaymentsAreSaturation() {
        List<Paid> paid = paid(40);
        for (int i = 60; i < 70; i++) {
            slow(paid, i);
        }

        assertThat(judge.lost(paid)).isTrue();
        assertThat(judge.judge(paid, 6).hiccup()).isFalse();
    }

    @Test
    void oneFailureIsEnough() {
        List<Paid> paid = paid(40);
        paid.set(60, new Paid(paid.get(60).dueAtSeconds(), 40, false));

        assertThat(judge.lost(paid)).isTrue();
        assertThat(judge.judge(paid, 3.5).window().failed()).isEqualTo(1);
        assertThat(judge.judge(paid, 3.5).window().held()).isFalse();
        assertThat(judge.judge(paid, 6).hiccup()).isFalse();
    }

    @Test
    void whatWasNeverAnsweredIsMissed() {
        assertThat(judge.judge(paid(40).subList(0, 110), 6).window().held()).isFalse();
        assertThat(judge.judge(List.of(), 6).window().p99Millis()).isNull();
        assertThat(judge.judge(List.of(), 6).window().held()).isFalse();
    }

    private static List<Paid> paid(double millis) {
        List<Paid> paid = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            paid.add(new Paid(i / 20.0, millis, true));
        }
        return paid;
    }

    private static void slow(List<Paid> paid, int index) {
        paid.set(index, new Paid(paid.get(index).dueAtSeconds(), 300, true));
    }
}
