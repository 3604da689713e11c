package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.ProblemException;
import java.math.BigDecimal;

/** Reads amounts from requests: whole minor units, more than nothing. */
final class Amount {

    /** Small enough that no balance of millions of payments leaves 64 bits. */
    static final long MOST = 1_000_000_000_000L;

    private Amount() {}

    static long of(BigDecimal amount) {
        if (amount == null
                || amount.signum() <= 0
                || amount.compareTo(BigDecimal.valueOf(MOST)) > 0
                || !whole(amount)) {
            throw ProblemException.invalid("amount", "must be an integer from 1 to " + MOST + ", in minor units");
        }
        return amount.longValueExact();
    }

    private static boolean whole(BigDecimal amount) {
        return amount.compareTo(BigDecimal.valueOf(amount.longValue())) == 0;
    }
}
