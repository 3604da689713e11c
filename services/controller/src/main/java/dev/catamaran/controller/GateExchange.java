package dev.catamaran.controller;

import dev.catamaran.controller.lease.GateRows;
import dev.catamaran.controller.lease.LastKnown;
import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What both databases remember of leases, asked only while the register has no entry of one. A region reads its own gate rows and
 * shows them to its peer, as an entry of the register that it writes again and again: only one that changes while this process
 * looks is an answer of the peer's database, and not what another register once said. All calls come from the lease loop.
 */
final class GateExchange {
    private static final long NOT_LOOKED = Long.MIN_VALUE;
    private static final long NOT_THERE = -1;

    private final Register register;
    private final Executor loop;
    private final Zone zone;
    private final OwnEntry shown;
    private final String peerName;
    private Optional<GateRows> own = Optional.empty();
    private Optional<GateRows> peer = Optional.empty();
    private long peerBefore = NOT_LOOKED;
    private boolean needed;
    private boolean busy;

    GateExchange(Register register, Executor loop, Zone zone, String region, String peer) {
        this.register = register;
        this.loop = loop;
        this.zone = zone;
        this.shown = new OwnEntry(register, loop, "gates/" + region);
        this.peerName = "gates/" + peer;
    }

    LastKnown of(List<String> homes) {
        return needed ? LastKnown.of(homes, own, peer) : LastKnown.NOTHING;
    }

    /** @param absent the register has no entry of some lease */
    void look(boolean absent) {
        if (!absent) {
            forget();
        } else if (!busy) {
            needed = true;
            busy = true;
            zone.gateRows().thenAcceptAsync(this::read, loop);
            register.read(peerName).thenAcceptAsync(this::seen, loop);
        }
    }

    private void forget() {
        needed = false;
        own = Optional.empty();
        peer = Optional.empty();
        peerBefore = NOT_LOOKED;
    }

    private void read(Optional<GateRows> rows) {
        busy = false;
        own = rows;
        rows.filter(any -> needed).ifPresent(it -> shown.write(EntryText.write(it)));
    }

    private void seen(ReadResult result) {
        if (!needed || result instanceof ReadResult.Unknown) {
            return;
        }
        long version = result instanceof ReadResult.Found found ? found.version() : NOT_THERE;
        if (peerBefore == NOT_LOOKED) {
            peerBefore = version;
        } else if (version > peerBefore && result instanceof ReadResult.Found found) {
            peer = Optional.of(EntryText.readRows(found.value()));
        }
    }
}
