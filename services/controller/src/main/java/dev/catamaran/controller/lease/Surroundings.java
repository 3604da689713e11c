package dev.catamaran.controller.lease;

import java.util.Optional;

/**
 * What a lease must know at the moment of a decision.
 *
 * @param wanted the replication that was ordered last; nothing while this process has not read it yet
 * @param last asked only while the register has no entry
 */
public record Surroundings(DatabaseRole database, PeerMark mark, Optional<Replication> wanted, LastKnown last) {

    boolean reachable() {
        return database != DatabaseRole.NONE;
    }

    boolean primary() {
        return database == DatabaseRole.PRIMARY;
    }
}
