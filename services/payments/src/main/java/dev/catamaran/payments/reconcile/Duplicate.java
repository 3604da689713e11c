package dev.catamaran.payments.reconcile;

import java.util.UUID;

/**
 * A key that both regions have used, and the later of its two payments.
 *
 * @param arrived the other region's payment of the two
 * @param later the payment to take back
 * @param customer owner of the key
 * @param home home of the later payment's debtor
 * @param gateOpen whether this region may write for that home
 */
record Duplicate(UUID arrived, UUID later, UUID customer, String home, boolean gateOpen) {}
