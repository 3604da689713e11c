package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.contract.Place;
import dev.catamaran.gateway.lease.Lease;
import dev.catamaran.gateway.lease.LeaseTable;

/** Reads the lease table from the own region's point of view. */
final class Compass {

    private final LeaseTable leases;
    private final String own;
    private final String peer;

    Compass(LeaseTable leases, String own, String peer) {
        this.leases = leases;
        this.own = own;
        this.peer = peer;
    }

    Destination of(Place place, String home) {
        return switch (place) {
            case NEAREST -> Destination.LOCAL;
            case ANY_LEASE -> anyLease();
            case LEASE_OF_CALLER, LEASE_OF_BODY -> leaseOf(home);
        };
    }

    Destination leaseOf(String home) {
        Lease lease = leases.of(home);
        if (lease == null || !lease.serving()) {
            return Destination.NOWHERE;
        }
        if (lease.region().equals(own)) {
            return Destination.LOCAL;
        }
        return lease.region().equals(peer) ? Destination.PEER : Destination.NOWHERE;
    }

    private Destination anyLease() {
        if (leases.servesAny(own)) {
            return Destination.LOCAL;
        }
        return leases.servesAny(peer) ? Destination.PEER : Destination.NOWHERE;
    }
}
