package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @Test
    void isTheSameWithAndWithoutQuotes() {
        assertThat(IdempotencyKey.of(List.of("\"lunch-7\""))).isEqualTo("lunch-7");
        assertThat(IdempotencyKey.of(List.of("lunch-7"))).isEqualTo("lunch-7");
        assertThat(IdempotencyKey.of(List.of(" \"lunch-7\" "))).isEqualTo("lunch-7");
    }

    @Test
    void mayHoldInQuotesWhatAStringOfStructuredFieldsMayHold() {
        assertThat(IdempotencyKey.of(List.of("\"a, b; \\\"c\\\" \\\\d\""))).isEqualTo("a, b; \"c\" \\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\"b\"",
                "\"a",
                "a\"",
                "\"a\\b\"",
                "\"a\", \"b\"",
                "a,b",
                "a b",
                "\"a\";p=1",
                "\u00e4",
                "\"\t\""
            })
    void isNothingElse(String line) {
        refused(List.of(line), Problem.MALFORMED_REQUEST);
    }

    @Test
    void isSentOnce() {
        refused(List.of("a", "b"), Problem.MALFORMED_REQUEST);
        refused(List.of("a", "a"), Problem.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\" \""})
    void isMissingWhereItIsBlank(String line) {
        refused(List.of(line), Problem.IDEMPOTENCY_KEY_MISSING);
        refused(List.of(), Problem.IDEMPOTENCY_KEY_MISSING);
    }

    @Test
    void isShortAndNotOneOfReconciliation() {
        assertThat(IdempotencyKey.of(List.of("a".repeat(200)))).hasSize(200);
        refused(List.of("a".repeat(201)), Problem.INVALID_REQUEST);
        refused(List.of("reversal:x"), Problem.INVALID_REQUEST);
        refused(List.of("\"reversal:x\""), Problem.INVALID_REQUEST);
    }

    /** As much as a gateway lets through. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\\\""})
    void isRefusedHoweverLongItIs(String letter) {
        refused(List.of('"' + letter.repeat(15_000 / letter.length()) + '"'), Problem.INVALID_REQUEST);
    }

    private static void refused(List<String> lines, Problem problem) {
        assertThatThrownBy(() -> IdempotencyKey.of(lines))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
