package dev.catamaran.controller;

import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.LeaseState;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.view.LeaseTable;
import dev.catamaran.controller.view.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what happens to leases: to gateways, to operators, and in the log. */
final class LeaseJournal {
    private static final Logger LOG = LoggerFactory.getLogger("dev.catamaran.controller.leases");

    private final String region;
    private final LeaseTable table;
    private final Timeline timeline;
    private List<Shown> shown = List.of();

    private record Shown(LeaseEntry entry, LeaseState state, boolean held) {
        static final Shown NOTHING = new Shown(null, null, false);
    }

    LeaseJournal(String region, LeaseTable table, Timeline timeline) {
        this.region = region;
        this.table = table;
        this.timeline = timeline;
    }

    void taken(Takeover takeover) {
        LeaseEntry entry = takeover.entry();
        LOG.info(
                "lease to prepare home={} region={} epoch={} from={} kind={}",
                entry.homes(),
                region,
                entry.epoch(),
                takeover.from(),
                takeover.kind());
        if (!takeover.from().equals(region)) {
            timeline.begin(entry.homes(), takeover.kind(), takeover.from(), region, entry.epoch());
        }
    }

    void serving(LeaseEntry entry) {
        LOG.info("gate open home={} region={} epoch={}", entry.homes(), region, entry.epoch());
        timeline.step(entry.homes(), entry.epoch(), "gate-open", System.currentTimeMillis());
    }

    void movesTo(String peer, LeaseEntry entry) {
        LOG.info("lease to hand over home={} region={} epoch={} to={}", entry.homes(), region, entry.epoch(), peer);
        timeline.begin(entry.homes(), Takeover.Kind.SWITCHOVER, region, peer, entry.epoch() + 1);
    }

    /** Shown to operators and said once: this region would serve, but promised not to. */
    void barred(boolean barred, Optional<LeaseEntry> entry) {
        String reason = barred
                ? region + " may miss payments that "
                        + entry.map(LeaseEntry::region).orElse("")
                        + " acknowledged and does not take over by itself; POST /takeovers accepts the loss"
                : null;
        if (table.updateBarred(reason) && barred) {
            LOG.warn(reason);
        }
    }

    /** Shown to operators, and said at each change: no region goes on without their order. */
    void lost(List<String> leases) {
        String reason = leases.isEmpty() ? null : String.join("; ", leases);
        if (table.updateRegisterLost(reason) && reason != null) {
            LOG.error(reason);
        }
    }

    void lost(Action.Lost lost) {
        LeaseEntry entry = lost.entry();
        if (lost.reason() == Action.Reason.HANDED_OVER) {
            timeline.step(entry.homes(), entry.epoch(), "handed-over", System.currentTimeMillis());
        }
        LOG.info(
                "lease lost home={} region={} epoch={} reason={} holder={}",
                entry.homes(),
                region,
                entry.epoch(),
                lost.reason(),
                entry.region());
    }

    /** Shows the leases as they are now. Called at each turn, and mostly for nothing. */
    void show(List<LeaseSlot> slots) {
        List<Shown> now = slots.stream().map(LeaseJournal::shown).toList();
        if (!now.equals(shown)) {
            shown = now;
            showChanged(slots);
        }
    }

    private static Shown shown(LeaseSlot slot) {
        Lease lease = slot.lease();
        return lease.entry()
                .map(entry -> new Shown(entry, lease.state(), lease.isHeld()))
                .orElse(Shown.NOTHING);
    }

    private void showChanged(List<LeaseSlot> slots) {
        List<LeaseTable.Row> rows = slots.stream().flatMap(LeaseJournal::rows).toList();
        if (table.update(rows)) {
            rows.forEach(row -> LOG.info(
                    "lease home={} region={} epoch={} state={}", row.home(), row.region(), row.epoch(), row.state()));
            slots.forEach(this::announced);
        }
        showBehind(slots);
        showReplication(slots);
    }

    private void showReplication(List<LeaseSlot> slots) {
        List<Replication> promised = slots.stream()
                .flatMap(slot -> slot.lease().entry().stream())
                .map(LeaseEntry::replication)
                .distinct()
                .toList();
        table.updateReplication(promised.size() == 1 ? promised.stream().findFirst() : Optional.empty());
    }

    private void showBehind(List<LeaseSlot> slots) {
        List<String> behind = slots.stream()
                .flatMap(slot -> slot.lease().entry().stream())
                .flatMap(entry -> entry.behind().stream())
                .distinct()
                .sorted()
                .toList();
        if (table.updateBehind(behind)) {
            LOG.warn("regions that may miss acknowledged payments: {}", behind);
        }
    }

    private void announced(LeaseSlot slot) {
        slot.lease()
                .entry()
                .filter(entry -> slot.lease().isHeld() && slot.lease().state() == LeaseState.SERVING)
                .ifPresent(
                        entry -> timeline.step(entry.homes(), entry.epoch(), "announced", System.currentTimeMillis()));
    }

    private static Stream<LeaseTable.Row> rows(LeaseSlot slot) {
        return slot.lease().entry().stream()
                .flatMap(entry -> entry.homes().stream()
                        .map(home -> new LeaseTable.Row(
                                home,
                                entry.region(),
                                entry.epoch(),
                                stateOf(slot.lease().state()))));
    }

    private static String stateOf(LeaseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
