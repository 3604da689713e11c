package dev.catamaran.controller.lease;

/**
 * The controller process that decides, as far as a lease needs to know it.
 *
 * @param writer name of this process, {@link #writer} of its region; new at every start
 * @param data a region with a database; false for the witness, which never holds a lease
 * @param promotes active-passive: a standby may take over, and is promoted
 */
public record Contender(String region, String peer, String writer, boolean data, boolean promotes) {

    /** The region stands in it, so that a later process of the region knows what the region wrote. */
    public static String writer(String region, String process) {
        return region + "/" + process;
    }

    /** A process of this region, not necessarily this one. */
    boolean wrote(LeaseEntry entry) {
        return entry.writer().startsWith(writer(region, ""));
    }
}
