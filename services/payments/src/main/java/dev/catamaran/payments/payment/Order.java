package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;

/**
 * What shall be booked once gate, key and funds allow it.
 *
 * @param gateHome home whose lease the serving region must hold
 * @param amount in minor units; null: whatever is left of the payment that a refund gives back
 * @param takesBack the earlier payment of a refund or a reversal, else null
 */
record Order(Kind kind, String gateHome, Party from, Party to, Long amount, String reference, Payment takesBack) {

    static Order of(Kind kind, Party from, Party to, long amount, String reference) {
        return new Order(kind, from.home(), from, to, amount, reference, null);
    }

    /** The amount to book, given what was taken back before. The caller holds the lock that serialises refunds. */
    long settle(long takenBack) {
        if (kind != Kind.REFUND) {
            return amount;
        }
        long left = takesBack.amount() - takenBack;
        long asked = amount == null ? left : amount;
        if (left <= 0 || asked > left) {
            throw new ProblemException(Problem.REFUND_EXCEEDS_PAYMENT, "Less than this is left of the payment");
        }
        return asked;
    }
}
