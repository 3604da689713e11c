package dev.catamaran.controller.orders;

import dev.catamaran.controller.lease.Replication;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Orders to the leases of this process. */
public interface Orders {

    /** How an order was taken. */
    sealed interface Reply {
        /** @param epoch of the lease when it has moved */
        record Begun(List<String> homes, String from, String to, long epoch) implements Reply {}

        /** @param replication that every holder of a lease is going to keep */
        record Wanted(Replication replication) implements Reply {}

        /** @param reason for an operator to read */
        record Refused(String reason) implements Reply {}
    }

    /** Hands the lease of this home, and of all homes that move with it, over to another region. */
    CompletableFuture<Reply> move(String home, String to);

    /** Makes payments of all homes wait for the peer's copy, or no longer. */
    CompletableFuture<Reply> replicate(Replication wanted);

    /** Takes a silent holder's lease although this region may miss acknowledged payments, in any mode and replication. */
    CompletableFuture<Reply> takeOver(String home);
}
