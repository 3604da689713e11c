package dev.catamaran.lab.region;

import dev.catamaran.lab.process.Together;
import dev.catamaran.postgres.LogicalReplication;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Each region subscribes to the other's changes. Sessions are copied by the controllers. */
public final class ActiveActive implements Replicated {

    private final List<Region> regions;
    private final Release release;
    private final Narrator narrator;

    public ActiveActive(List<Region> regions, Plan plan, Narrator narrator) {
        this.regions = List.copyOf(regions);
        this.release = new Release(plan);
        this.narrator = narrator;
    }

    @Override
    public void setUp() throws IOException, SQLException {
        narrator.says("PostgreSQL, Redis and tables in both regions");
        Together.run(regions.stream().map(this::preparing).toList());
        narrator.says("logical replication both ways");
        for (Region region : regions) {
            try (Connection connection = region.store().connect()) {
                LogicalReplication.publish(connection, region.store().names());
            }
        }
        for (Region region : regions) {
            Store store = region.store();
            try (Connection connection = store.connect()) {
                LogicalReplication.subscribe(connection, store.names(), store.upstream());
            }
        }
    }

    private Together.Task preparing(Region region) {
        return () -> release.prepare(region.store());
    }

    /** The database goes on where it was killed; both subscriptions find their slots again. */
    @Override
    public void bringBack(Region region) throws IOException {
        region.store().startPostgres();
        region.store().startRedis();
    }

    @Override
    public void restart(Region region, String server) throws IOException {
        region.store().start(server);
    }
}
