package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.util.UUID;

/** The header that makes a call safe to repeat. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final String REVERSAL = "reversal:";

    private IdempotencyKey() {}

    /** A caller may not take the keys under which reconciliation books. */
    static String of(String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    Problem.IDEMPOTENCY_KEY_MISSING, "Send a fresh " + HEADER + " with each new call");
        }
        if (header.length() > LONGEST || header.startsWith(REVERSAL)) {
            throw ProblemException.invalid(
                    HEADER, "must have at most " + LONGEST + " characters, not start with " + REVERSAL);
        }
        return header;
    }

    /** The same in every region, so that a payment is reversed once. */
    static String ofReversal(UUID payment) {
        return REVERSAL + payment;
    }
}
