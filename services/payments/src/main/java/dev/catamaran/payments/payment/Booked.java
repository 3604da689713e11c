package dev.catamaran.payments.payment;

/**
 * What a transaction has committed.
 *
 * @param home whose gate was open while it ran
 * @param epoch of that gate
 */
record Booked(Receipt receipt, String home, long epoch) {}
