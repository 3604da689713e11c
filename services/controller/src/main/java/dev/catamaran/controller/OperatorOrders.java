package dev.catamaran.controller;

import dev.catamaran.controller.lease.Contender;
import dev.catamaran.controller.lease.LastKnown;
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
    private final Outlook outlook;

    OperatorOrders(Executor loop, Contender self, List<LeaseSlot> slots, Outlook outlook) {
        this.loop = loop;
        this.self = self;
        this.slots = List.copyOf(slots);
        this.outlook = outlook;
    }

    @Override
    public CompletableFuture<Reply> move(String home, String to) {
        return CompletableFuture.supplyAsync(() -> moveNow(slot(home), to), loop);
    }

    @Override
    public CompletableFuture<Reply> takeOver(String home) {
        return CompletableFuture.supplyAsync(() -> takeOverNow(slot(home)), loop);
    }

    @Override
    public CompletableFuture<Reply> replicate(Replication wanted) {
        if (wanted == Replication.SYNC && !outlook.zone().canReplicateSynchronously()) {
            return CompletableFuture.completedFuture(
                    refused("a service replicates this database, and never makes a commit wait"));
        }
        return outlook.replication().change(wanted).thenApply(result -> replied(result, wanted));
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

    private Reply moveNow(LeaseSlot slot, String to) {
        long now = System.nanoTime();
        Lease lease = slot.lease();
        if (!lease.isHeld()) {
            return refused("this region does not hold the lease" + holder(slot, now));
        }
        LeaseEntry entry = lease.entry().orElseThrow();
        if (to.equals(self.region())) {
            return refused("the lease is here already");
        }
        if (entry.behind().contains(to)) {
            return refused(to + " may miss acknowledged payments: it is marked behind");
        }
        if (!outlook.zone().peerIsNear(now)) {
            return refused(to + " shows no sign of life, or its copy is not up to date");
        }
        return lease.move(now)
                ? new Reply.Begun(entry.homes(), self.region(), to, entry.epoch() + 1)
                : refused("the lease is being prepared or moved, or this controller is about to stop");
    }

    private Reply takeOverNow(LeaseSlot slot) {
        long now = System.nanoTime();
        if (slot.lease().force(now, outlook.of(slot, now))) {
            return begun(slot, now);
        }
        return refused(
                "only a region whose database answers and could serve, and that has heard nothing of the holder for a"
                        + " whole lease and the longest rest it may have, is taken over to" + holder(slot, now));
    }

    private Reply begun(LeaseSlot slot, long now) {
        LastKnown last = outlook.of(slot, now).last();
        List<String> homes = slot.plan().homes();
        return slot.lease()
                .entry()
                .map(entry -> new Reply.Begun(homes, entry.region(), self.region(), entry.epoch() + 1))
                .orElseGet(() -> new Reply.Begun(homes, last.region(), self.region(), last.nextEpoch()));
    }

    private LeaseSlot slot(String home) {
        return slots.stream()
                .filter(slot -> slot.plan().homes().contains(home))
                .findFirst()
                .orElseThrow();
    }

    private static Reply refused(String reason) {
        return new Reply.Refused(reason);
    }

    private String holder(LeaseSlot slot, long now) {
        Lease lease = slot.lease();
        Surroundings around = outlook.of(slot, now);
        String lost = lease.absence().isLost(around)
                ? "; " + around.last().lost(slot.plan().homes())
                : "";
        return lease.entry().map(entry -> "; it is with " + entry.region()).orElse(lost);
    }
}
