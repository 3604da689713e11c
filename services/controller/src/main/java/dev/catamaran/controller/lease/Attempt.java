package dev.catamaran.controller.lease;

/**
 * One write to the register on its way.
 *
 * @param startedAt monotonic moment before the write was sent: what a confirmed renewal counts from
 * @param version the version it replaces; {@link #CREATE} for a first entry
 */
public record Attempt(long startedAt, long version, LeaseEntry entry) {
    public static final long CREATE = -1;

    public boolean creates() {
        return version == CREATE;
    }
}
