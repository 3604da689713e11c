package dev.catamaran.loadtests.journeys;

/**
 * One payment of an even load, as its customer saw it.
 *
 * @param dueAtSeconds when it had to begin, from the begin of the load
 * @param millis from then until it ended, so that a client that was late makes nothing look better
 */
public record Paid(double dueAtSeconds, double millis, boolean acknowledged) {}
