package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Store;
import java.io.IOException;
import java.sql.SQLException;

/** Active-passive: the copy stays a standby, and so does its Redis. */
final class AsStandby implements Seeding {

    private final Store store;
    private final Standing standing;

    AsStandby(Region own, Region peer) {
        this.store = own.store();
        this.standing = new Standing(own, peer);
    }

    @Override
    public boolean isNeeded() throws SQLException {
        return hasOldData() || standing.isLostAtPeer();
    }

    @Override
    public boolean hasOldData() throws SQLException {
        return standing.isPrimary();
    }

    @Override
    public void prepare() {
        // the slot is made anew with the copy
    }

    @Override
    public String copyName() {
        return store.names().atPeerAs();
    }

    @Override
    public void settle() {
        // it goes on as a standby
    }

    /**
     * Redis forgets on every start whom it followed. The peer may lose its leases while this goes on.
     */
    @Override
    public void alignRedis() throws IOException, SQLException {
        if (!store.redisStandsAlone() || standing.isPrimary() || !standing.mayYield()) {
            return;
        }
        store.followPeersRedis();
        boolean stillRight = false;
        try {
            stillRight = standing.mayYield();
        } finally {
            if (!stillRight) {
                store.followNoRedis();
            }
        }
    }
}
