package dev.catamaran.controller.lease;

/**
 * The controller process that decides, as far as a lease needs to know it.
 *
 * @param writer name of this process, new at every start
 * @param data a region with a database; false for the witness, which never holds a lease
 * @param promotes active-passive: only a standby may take over, and it is promoted
 */
public record Contender(String region, String peer, String writer, boolean data, boolean promotes) {}
