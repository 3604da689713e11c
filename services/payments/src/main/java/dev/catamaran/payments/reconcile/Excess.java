package dev.catamaran.payments.reconcile;

import java.util.UUID;

/**
 * A payment that must not count and is not reversed yet.
 *
 * @param customer who made it
 * @param home whose lease the region must hold that reverses it; null where its account has not arrived yet
 * @param gateOpen whether this region may write for that home now
 */
record Excess(UUID payment, UUID customer, String home, boolean gateOpen) {}
