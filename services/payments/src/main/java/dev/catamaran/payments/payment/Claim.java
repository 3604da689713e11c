package dev.catamaran.payments.payment;

import java.util.UUID;

/** A customer's idempotency key with the hash of what was asked under it. */
record Claim(UUID customer, String key, byte[] bodyHash) {}
