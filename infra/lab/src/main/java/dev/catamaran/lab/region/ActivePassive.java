package dev.catamaran.lab.region;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** One region writes, the other holds a physical copy of its database and of its Redis. */
public final class ActivePassive implements Replicated {

    private final List<Region> regions;
    private final Release release;
    private final Narrator narrator;

    public ActivePassive(List<Region> regions, Plan plan, Narrator narrator) {
        this.regions = List.copyOf(regions);
        this.release = new Release(plan);
        this.narrator = narrator;
    }

    @Override
    public void setUp() throws IOException, SQLException {
        Region primary = region(Plan.PRIMARY);
        narrator.says("PostgreSQL, Redis and tables in " + primary.name());
        release.prepare(primary.store());
        follow(region(Zones.peer(Plan.PRIMARY)));
    }

    /** With its own old data; if that is a primary's, its gate is shut. Whether it, and its Redis, shall follow the peer is decided elsewhere. */
    @Override
    public void bringBack(Region region) throws IOException {
        region.store().startPostgres();
        region.store().startRedis();
    }

    @Override
    public void restart(Region region, String server) throws IOException {
        region.store().start(server);
    }

    private void follow(Region region) throws IOException, SQLException {
        narrator.says("a copy of " + Zones.peer(region.name()) + "'s PostgreSQL for " + region.name());
        region.store().startAsStandby();
        region.store().startRedis();
        region.store().followPeersRedis();
    }

    private Region region(String name) {
        return regions.stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
