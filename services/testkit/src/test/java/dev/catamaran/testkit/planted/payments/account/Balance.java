package dev.catamaran.testkit.planted.payments.account;

/** Public with a reason: another feature uses it. */
public record Balance(long amount) {}
