package dev.catamaran.testkit.planted.payments.common;

/** Lives where anything could. */
record Text(String value) {}
