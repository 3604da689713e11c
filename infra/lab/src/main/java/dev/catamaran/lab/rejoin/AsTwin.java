package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Store;
import dev.catamaran.postgres.Promotion;
import dev.catamaran.postgres.Reseed;
import java.sql.Connection;
import java.sql.SQLException;

/** Active-active: needed only when changes were not kept long enough; the copy becomes a region of its own. */
final class AsTwin implements Seeding {

    private final Store store;
    private final Store peers;
    private final Standing standing;

    AsTwin(Region own, Region peer) {
        this.store = own.store();
        this.peers = peer.store();
        this.standing = new Standing(own, peer);
    }

    @Override
    public boolean isNeeded() throws SQLException {
        if (!hasOldData()) {
            return true;
        }
        try (Connection here = store.connect();
                Connection there = store.connectToPeer()) {
            return Reseed.isNeeded(here, store.names())
                    || Reseed.isNeeded(there, store.names().atPeer());
        }
    }

    @Override
    public boolean hasOldData() throws SQLException {
        return standing.isPrimary();
    }

    /** Also ends the peer's subscription, so that no row comes by it and by the carry-over. */
    @Override
    public void prepare() throws SQLException {
        try (Connection there = store.connectToPeer()) {
            Reseed.prepare(there, store.names().atPeer());
        }
    }

    @Override
    public String copyName() {
        return Reseed.seed(store.names());
    }

    @Override
    public void settle() throws SQLException {
        try (Connection here = store.connect();
                Connection there = store.connectToPeer()) {
            Promotion.promote(here);
            Reseed.join(here, store.names(), store.upstream());
            Reseed.finish(there, store.names().atPeer(), peers.upstream());
        }
    }

    @Override
    public void alignRedis() {
        // each region's Redis goes on with its own data, and the peer reads its changes
    }
}
