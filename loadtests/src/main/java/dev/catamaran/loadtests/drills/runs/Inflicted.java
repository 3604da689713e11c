package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.drills.faults.Step;

/**
 * A step that was done, or refused.
 *
 * @param atMillis epoch milliseconds
 * @param refusal why it was not done, null when it was
 */
public record Inflicted(Step step, double atMillis, String refusal) {}
