package dev.catamaran.lab.region;

import dev.catamaran.postgres.LogicalReplication;
import dev.catamaran.postgres.SynchronousReplication;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Logical replication both ways; each Redis is its region's own, and the controllers copy sessions. */
final class ActiveActive implements Replication {

    private final Pair pair;
    private final Release release;
    private final boolean sync;

    ActiveActive(Pair pair, Release release, boolean sync) {
        this.pair = pair;
        this.release = release;
        this.sync = sync;
    }

    @Override
    public void setUp() throws IOException, SQLException {
        for (Region region : pair.both()) {
            bringBack(region);
            release.to(region.postgres());
        }
        for (Region region : pair.both()) {
            try (Connection superuser = region.postgres().connect("postgres")) {
                LogicalReplication.publish(superuser, pair.peer(region).names());
            }
        }
        for (Region region : pair.both()) {
            try (Connection superuser = region.postgres().connect("postgres")) {
                Peer peer = pair.peer(region);
                LogicalReplication.subscribe(superuser, peer.names(), peer.database());
            }
        }
        for (Region region : pair.both()) {
            requirePeerOf(region);
        }
    }

    /** Both databases are where they were: what this one had not shipped goes out, what it missed comes in. */
    @Override
    public void bringBack(Region region) throws IOException {
        region.redis().start();
        region.postgres().start();
    }

    private void requirePeerOf(Region region) throws SQLException {
        String standby = pair.peer(region).names().standby();
        Streaming.await(region, standby);
        if (sync) {
            try (Connection superuser = region.postgres().connect("postgres")) {
                SynchronousReplication.require(superuser, standby);
            }
        }
    }
}
