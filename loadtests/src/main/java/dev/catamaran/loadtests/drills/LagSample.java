package dev.catamaran.loadtests.drills;

/**
 * How far a region's copy was behind its peer, as its controller said at a moment.
 *
 * @param atMillis epoch milliseconds
 */
public record LagSample(double atMillis, String region, double lagMillis, long conflicts) {}
