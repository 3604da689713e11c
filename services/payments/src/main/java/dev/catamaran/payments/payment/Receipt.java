package dev.catamaran.payments.payment;

/**
 * The answer to a call.
 *
 * @param replayed the payment was made by an earlier call with the same key
 * @param overdraft it left the debtor below its minimum; only a reversal may
 */
public record Receipt(Payment payment, boolean replayed, boolean overdraft) {}
