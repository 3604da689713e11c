package dev.catamaran.lab.region;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.postgres.SynchronousReplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Physical streaming and REPLICAOF, from the first region to the second until somebody takes over. */
final class ActivePassive implements Replication {

    private final Pair pair;
    private final Release release;
    private final boolean sync;

    ActivePassive(Pair pair, Release release, boolean sync) {
        this.pair = pair;
        this.release = release;
        this.sync = sync;
    }

    @Override
    public void setUp() throws IOException, SQLException {
        Region primary = pair.first();
        primary.redis().start();
        primary.postgres().start();
        release.to(primary.postgres());
        follow(pair.second());
        if (sync) {
            Streaming.await(primary, pair.peer(primary).names().standby());
            try (Connection superuser = primary.postgres().connect("postgres")) {
                SynchronousReplication.require(
                        superuser, pair.peer(primary).names().standby());
            }
        }
    }

    /** Its old data is put aside, not deleted: it may hold payments that never left the region. */
    @Override
    public void bringBack(Region region) throws IOException, SQLException {
        Path old = region.postgres().data();
        if (Files.exists(old)) {
            Files.move(old, old.resolveSibling("postgres-before-" + System.currentTimeMillis()));
        }
        follow(region);
    }

    private void follow(Region region) throws IOException, SQLException {
        Peer primary = pair.peer(region);
        region.redis().start();
        region.redis().replicaOf("127.0.0.1", primary.redisPort());
        try (Connection superuser = primary.connect()) {
            region.replace(PostgresServer.standbyOf(
                    superuser,
                    region.postgres().data(),
                    primary.database(),
                    primary.names().atPeerAs()));
        }
        region.postgres().start();
    }
}
