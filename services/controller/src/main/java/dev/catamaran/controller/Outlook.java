package dev.catamaran.controller;

import dev.catamaran.controller.lease.Surroundings;

/** Where a lease looks before it decides. For the lease loop's thread. */
record Outlook(Zone zone, ReplicationSetting replication, GateExchange gates) {

    Surroundings of(LeaseSlot slot, long now) {
        return new Surroundings(
                zone.role(now),
                zone.mark(),
                replication.current(),
                gates.of(slot.plan().homes()));
    }
}
