package dev.catamaran.payments.payment;

import java.util.UUID;

/** Who asks, where that customer is at home, and under which idempotency key. */
record Call(UUID customer, String home, String key) {}
