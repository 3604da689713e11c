package dev.catamaran.payments.payment;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * What is true while the debtor is locked.
 *
 * @param epoch of the open gate; empty: the gate is shut
 * @param funds the debtor's balance in minor units
 * @param takenBack sum of the refunds and reversals of the payment in question
 * @param first the payment that the key stands for already, or null
 * @param firstHash hash of the body that came with it
 */
record Standing(OptionalLong epoch, long funds, long takenBack, UUID first, byte[] firstHash) {}
