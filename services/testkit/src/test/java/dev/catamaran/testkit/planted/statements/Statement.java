package dev.catamaran.testkit.planted.statements;

/** Another app's class; breaks nothing itself. */
public record Statement(String text) {}
