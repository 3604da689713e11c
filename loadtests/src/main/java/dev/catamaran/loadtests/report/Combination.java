package dev.catamaran.loadtests.report;

import java.util.List;

/**
 * One mode with one replication, measured once or several times.
 *
 * @param mode {@code active-passive} or {@code active-active}
 * @param replication {@code async} or {@code sync}
 * @param runs each on a fresh lab; empty when none was asked for
 */
public record Combination(String mode, String replication, List<ModeReport> runs) {}
