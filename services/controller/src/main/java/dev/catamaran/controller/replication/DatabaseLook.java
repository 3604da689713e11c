package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.DatabaseRole;

/**
 * One look at the own database.
 *
 * @param at own monotonic moment before the look
 * @param written end of the log on the own disk, in bytes; 0 on a standby
 * @param confirmed how much of it the peer has confirmed; -1 when the peer is not connected
 */
public record DatabaseLook(long at, DatabaseRole role, long written, long confirmed) {

    static DatabaseLook failed(long at) {
        return new DatabaseLook(at, DatabaseRole.NONE, 0, -1);
    }
}
