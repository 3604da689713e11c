package dev.catamaran.controller;

import dev.catamaran.controller.lease.Lease;

/** A lease and its place in the register. */
record LeaseSlot(LeasePlan plan, Lease lease) {
    String name() {
        return plan.name();
    }
}
