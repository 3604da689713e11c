package dev.catamaran.controller.view;

import dev.catamaran.controller.lease.Replication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The leases as gateways follow them, and those who wait for the next change. */
public final class LeaseTable {

    /** @param state {@code serving}, {@code taking} or {@code moving} */
    public record Row(String home, String region, long epoch, String state) {}

    /** @param version grows when a row's home, region, epoch or state changes, also over a restart of this process */
    public record Leases(long version, String region, List<Row> leases) {}

    private final String region;
    private final List<CompletableFuture<Leases>> waiting = new ArrayList<>();
    private Leases current;
    private volatile List<String> behind = List.of();
    private volatile String barred;
    private volatile String registerLost;
    private volatile Optional<Replication> replication = Optional.empty();

    public LeaseTable(String region) {
        this.region = region;
        this.current = new Leases(System.currentTimeMillis(), region, List.of());
    }

    public synchronized Leases current() {
        return current;
    }

    /** Regions that may miss acknowledged payments. Gateways need not know. */
    public List<String> behind() {
        return behind;
    }

    /** What all leases promise; nothing while they differ or are not known. */
    public Optional<Replication> replication() {
        return replication;
    }

    public void updateReplication(Optional<Replication> promised) {
        replication = promised;
    }

    /** Why this region does not take over although the holder is silent; null when nothing bars it. */
    public String barred() {
        return barred;
    }

    /** @return whether anything changed */
    public boolean updateBarred(String reason) {
        boolean changed = !Objects.equals(reason, barred);
        barred = reason;
        return changed;
    }

    /** What the register has forgotten and what to do about it; null while it has every lease, and at the very first start. */
    public String registerLost() {
        return registerLost;
    }

    /** @return whether anything changed */
    public boolean updateRegisterLost(String reason) {
        boolean changed = !Objects.equals(reason, registerLost);
        registerLost = reason;
        return changed;
    }

    /** @return whether anything changed */
    public boolean updateBehind(List<String> regions) {
        boolean changed = !regions.equals(behind);
        behind = List.copyOf(regions);
        return changed;
    }

    /** @return whether anything changed */
    public boolean update(List<Row> rows) {
        List<CompletableFuture<Leases>> answered;
        Leases changed;
        synchronized (this) {
            if (rows.equals(current.leases())) {
                return false;
            }
            changed = new Leases(current.version() + 1, region, List.copyOf(rows));
            current = changed;
            answered = List.copyOf(waiting);
            waiting.clear();
        }
        answered.forEach(future -> future.complete(changed));
        return true;
    }

    /** Answers at once when the caller knows another version than the current one, else at the next change. */
    synchronized CompletableFuture<Leases> after(long version) {
        if (version != current.version()) {
            return CompletableFuture.completedFuture(current);
        }
        waiting.removeIf(CompletableFuture::isDone);
        CompletableFuture<Leases> future = new CompletableFuture<>();
        waiting.add(future);
        return future;
    }
}
