package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Region;
import dev.catamaran.postgres.CarriedOver;
import dev.catamaran.postgres.CarryOver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Makes a region the copy of a peer that serves in its place. Until the copy is complete the old server runs, so that a cut link
 * or a dead peer half-way costs nothing.
 */
final class Rejoin {

    private final Region own;
    private final Seeding seeding;
    private final Standing standing;
    private final Diary diary;

    Rejoin(Region own, Region peer, Seeding seeding, Diary diary) {
        this.own = own;
        this.seeding = seeding;
        this.standing = new Standing(own, peer);
        this.diary = diary;
    }

    /**
     * Does nothing when there is nothing to do, or nobody to follow.
     *
     * @return whether the region follows now and did not before
     */
    boolean ifNeeded() throws IOException, SQLException {
        if (!own.store().postgresRuns() || !standing.mayYield() || !seeding.isNeeded()) {
            return false;
        }
        boolean old = seeding.hasOldData();
        diary.note(own.name(), "rejoin-started", Map.of("was", old ? "primary" : "standby"));
        try {
            reseed(old);
        } catch (IOException | SQLException failure) {
            diary.note(own.name(), "rejoin-waits", Map.of("why", String.valueOf(failure.getMessage())));
            throw failure;
        }
        return true;
    }

    /** Whether it has to wait for the peer to serve. */
    boolean isDue() throws SQLException {
        return seeding.isNeeded();
    }

    /** Whether it serves, or follows a peer that does: nothing is on its way that nobody would tell of. */
    boolean isSettled() throws IOException, SQLException {
        return standing.serves() || standing.mayYield() && !seeding.isNeeded();
    }

    private void reseed(boolean old) throws IOException, SQLException {
        seeding.prepare();
        try (Connection here = own.store().connect();
                Connection successor = own.store().connectToPeer()) {
            if (old) {
                carryOver(here, successor);
            }
            own.store().copyPeer(successor, seeding.copyName());
            if (!standing.mayYield()) {
                throw new IOException("the peer serves no longer, the old data stays");
            }
            if (old) {
                // seldom anything: what was committed here while the copy was made
                carryOver(here, successor);
            }
        }
        own.store().followInstead();
        seeding.settle();
        diary.note(own.name(), "rejoined", Map.of());
    }

    /**
     * Before the copy is made, so that the copy has it. A region that came back without its own rows, and lost its peer before they
     * arrived, would make them again: a second payment under a key that names this region, which nobody could tell from the first.
     */
    private void carryOver(Connection old, Connection successor) throws SQLException {
        CarriedOver carried = CarryOver.run(old, successor);
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
