package dev.catamaran.loadtests.report;

/**
 * The lease time T of the controllers: no takeover is quicker than it.
 *
 * @param longestStallMillis how long processes were kept waiting at most while the lab started, from which it chose T; -1
 *     when T was given
 */
public record LeaseTime(long millis, long longestStallMillis) {}
