package dev.catamaran.loadtests.drills;

/**
 * What a region's processes used over a time.
 *
 * @param cores processor seconds per second
 * @param megabytes memory at the end, pages shared between processes counted once; null where the system does not tell
 */
public record Usage(double cores, Double megabytes) {}
