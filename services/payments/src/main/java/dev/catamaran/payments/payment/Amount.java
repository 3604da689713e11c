package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.ProblemException;
import java.math.BigDecimal;

/** Reads amounts from requests: whole minor units, more than nothing. */
final class Amount {

    /** Small enough that no balance of millions of payments leaves 64 bits. */
    static final long MOST = 1_000_000_000_000L;

    private Amount() {}

    static long of(BigDecimal amount) {
        // 5.0 and 5e1 are whole as well, but whoever writes them may write 5.5 next: minor units are integers
        if (amount == null
                || amount.signum() <= 0
                || amount.scale() != 0
                || amount.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw ProblemException.invalid("amount", "must be an integer from 1 to " + MOST + ", in minor units");
        }
        return amount.longValueExact();
    }
}
