/** Keeps balances cheap to read by folding queued entries in the background. */
package dev.catamaran.payments.fold;
