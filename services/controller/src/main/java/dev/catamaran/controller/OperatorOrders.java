package dev.catamaran.controller;

import dev.catamaran.controller.lease.Contender;
import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.lease.Surroundings;
import dev.catamaran.controller.orders.Orders;
import dev.catamaran.controller.register.WriteResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Checks an order and gives it to the lease, on the lease loop's thread. */
final class OperatorOrders implements Orders {
    private final Executor loop;
    private final Contender self;
    private final List<LeaseSlot> slots;
    private final Zone zone;
    private final ReplicationSetting replication;

    OperatorOrders(Executor loop, Contender self, List<LeaseSlot> slots, Zone zone, ReplicationSetting replication) {
        this.loop = loop;
        this.self = self;
        this.slots = List.copyOf(slots);
        this.zone = zone;
        this.replication = replication;
    }

    @Override
    public CompletableFuture<Reply> move(String home, String to) {
        return CompletableFuture.supplyAsync(() -> moveNow(lease(home), to), loop);
    }

    @Override
    public CompletableFuture<Reply> takeOver(String home) {
        return CompletableFuture.supplyAsync(() -> takeOverNow(lease(home)), loop);
    }

    @Override
    public CompletableFuture<Reply> replicate(Replication wanted) {
        if (wanted == Replication.SYNC && !zone.canReplicateSynchronously()) {
            return CompletableFuture.completedFuture(
                    refused("a service replicates this database, and never makes a commit wait"));
        }
        return replication.change(wanted).thenApply(result -> replied(result, wanted));
    }

    private static Reply replied(WriteResult result, Replication wanted) {
        if (result instanceof WriteResult.Written) {
            return new Reply.Wanted(wanted);
        }
        return refused(
                result instanceof WriteResult.Refused
                        ? "it was changed by another order at the same moment"
                        : "the quorum does not answer: whether it was changed is not known, ask again");
    }

    private Reply moveNow(Lease lease, String to) {
        long now = System.nanoTime();
        if (!lease.isHeld()) {
            return refused("this region does not hold the lease" + holder(lease));
        }
        LeaseEntry entry = lease.entry().orElseThrow();
        if (to.equals(self.region())) {
            return refused("the lease is here already");
        }
        if (entry.behind().contains(to)) {
            return refused(to + " may miss acknowledged payments: it is marked behind");
        }
        if (!zone.peerIsNear(now)) {
            return refused(to + " shows no sign of life, or its copy is not up to date");
        }
        return lease.move(now)
                ? new Reply.Begun(entry.homes(), self.region(), to, entry.epoch() + 1)
                : refused("the lease is being prepared or moved, or this controller is about to stop");
    }

    private Reply takeOverNow(Lease lease) {
        long now = System.nanoTime();
        if (lease.force(now, new Surroundings(zone.role(now), zone.mark(), replication.current()))) {
            LeaseEntry entry = lease.entry().orElseThrow();
            return new Reply.Begun(entry.homes(), entry.region(), self.region(), entry.epoch() + 1);
        }
        return refused(
                "only a region whose database answers and could serve, and that has heard nothing of the holder for a"
                        + " whole lease, is taken over to" + holder(lease));
    }

    private Lease lease(String home) {
        return slots.stream()
                .filter(slot -> slot.plan().homes().contains(home))
                .findFirst()
                .orElseThrow()
                .lease();
    }

    private static Reply refused(String reason) {
        return new Reply.Refused(reason);
    }

    private static String holder(Lease lease) {
        return lease.entry().map(entry -> "; it is with " + entry.region()).orElse("");
    }
}
