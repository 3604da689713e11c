package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Store;
import dev.catamaran.postgres.CarriedOver;
import dev.catamaran.postgres.CarryOver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Makes a region the standby of a peer that serves in its place. Until the copy is complete the old server runs, so that a cut
 * link or a dead peer half-way costs nothing.
 */
final class Rejoin {

    private final Region own;
    private final Standing standing;
    private final Diary diary;

    Rejoin(Region own, Region peer, Diary diary) {
        this.own = own;
        this.standing = new Standing(own, peer);
        this.diary = diary;
    }

    /**
     * Does nothing when there is nothing to do, or nobody to follow.
     *
     * @return whether the region follows now and did not before
     */
    boolean ifNeeded() throws IOException, SQLException {
        if (!own.store().postgresRuns()) {
            return false;
        }
        boolean primary = standing.isPrimary();
        if (!standing.mayYield() || !(primary || standing.isLostAtPeer())) {
            return false;
        }
        diary.note(own.name(), "rejoin-started", Map.of("was", primary ? "primary" : "standby"));
        try {
            reseed(primary);
        } catch (IOException | SQLException failure) {
            diary.note(own.name(), "rejoin-waits", Map.of("why", String.valueOf(failure.getMessage())));
            throw failure;
        }
        return true;
    }

    /** Whether what runs here is a primary's data, be it an old one. */
    boolean isPrimary() throws SQLException {
        return standing.isPrimary();
    }

    private void reseed(boolean primary) throws IOException, SQLException {
        Store store = own.store();
        if (primary) {
            carryOver();
        }
        store.copyPeer();
        if (!standing.mayYield()) {
            throw new IOException("the peer serves no longer, the old data stays");
        }
        if (primary) {
            carryOver();
        }
        store.followInstead();
        store.followPeersRedisIfAlive();
        diary.note(own.name(), "rejoined", Map.of());
    }

    /** The copy gets what is carried like any other row of the peer: by replication. */
    private void carryOver() throws SQLException {
        try (Connection old = own.store().connect();
                Connection successor = own.store().connectToPeer()) {
            CarriedOver carried = CarryOver.run(old, successor, own.name());
            if (!carried.isEmpty()) {
                diary.note(
                        own.name(),
                        "carried-over",
                        Map.of(
                                "number", carried.payments().size(),
                                "payments", carried.payments(),
                                "rows", carried.rows(),
                                "refused", carried.refused()));
            }
        }
    }
}
