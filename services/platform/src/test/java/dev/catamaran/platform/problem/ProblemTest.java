package dev.catamaran.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void theTypeIsAStableUri() {
        assertEquals("urn:catamaran:problem:insufficient-funds", Problem.INSUFFICIENT_FUNDS.type());
    }

    @Test
    void everyTypeIsUnique() {
        long types =
                Arrays.stream(Problem.values()).map(Problem::type).distinct().count();
        assertEquals(Problem.values().length, types);
    }
}
