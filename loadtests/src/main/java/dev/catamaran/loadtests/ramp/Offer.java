package dev.catamaran.loadtests.ramp;

import dev.catamaran.loadtests.report.Capacity;

/**
 * One window and how clear it is.
 *
 * @param hiccup true when the window was not held for the sake of a few slow payments only: of a machine that does
 *     other things too, not of one that is saturated
 */
record Offer(Capacity.Window window, boolean hiccup) {}
