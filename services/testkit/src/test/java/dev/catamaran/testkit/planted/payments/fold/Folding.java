package dev.catamaran.testkit.planted.payments.fold;

import dev.catamaran.testkit.planted.payments.account.Balance;

/** Closes a circle between two features. */
public record Folding(Balance balance) {}
