package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.Replication;
import java.util.List;
import java.util.function.Predicate;

/**
 * The leases that this process holds, in numbers. One that has lapsed and that nobody has taken counts as well while another is
 * held: this process may go on with it at any moment, and its gate then opens at once.
 *
 * @param marked how many of them say that the peer is behind
 * @param synchronous how many of them promise that the peer has what is acknowledged
 */
public record HeldLeases(int held, int marked, int synchronous) {
    static final HeldLeases NONE = new HeldLeases(0, 0, 0);

    public static HeldLeases of(List<Lease> leases) {
        if (leases.stream().noneMatch(Lease::isHeld)) {
            return NONE;
        }
        List<LeaseEntry> own = leases.stream()
                .filter(Lease::isOwn)
                .flatMap(lease -> lease.entry().stream())
                .toList();
        return new HeldLeases(
                own.size(),
                count(own, entry -> !entry.behind().isEmpty()),
                count(own, entry -> entry.replication() == Replication.SYNC));
    }

    private static int count(List<LeaseEntry> entries, Predicate<LeaseEntry> which) {
        return (int) entries.stream().filter(which).count();
    }
}
