/** Payments, deposits and refunds: one balanced, insert-only booking under one idempotency key. */
package dev.catamaran.payments.payment;
