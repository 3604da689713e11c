package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Mode;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replicated;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Regions that come back by themselves. */
public final class Kept implements Replicated, AutoCloseable {

    /** A take-over may be under way when a region is started again. */
    private static final Duration TAKEOVER = Duration.ofSeconds(5);

    private final Replicated servers;
    private final Map<String, Keeper> keepers;

    /** @param changed called when processes have changed */
    public Kept(Mode mode, Replicated servers, List<Region> regions, Diary diary, Runnable changed) {
        this.servers = servers;
        Map<String, Region> byName = regions.stream().collect(Collectors.toMap(Region::name, Function.identity()));
        this.keepers = regions.stream().collect(Collectors.toMap(Region::name, own -> {
            Region peer = byName.get(Zones.peer(own.name()));
            return new Keeper(own, peer, seeding(mode, own, peer), diary, changed);
        }));
    }

    private static Seeding seeding(Mode mode, Region own, Region peer) {
        return mode == Mode.ACTIVE_ACTIVE ? new AsTwin(own, peer) : new AsStandby(own, peer);
    }

    @Override
    public void setUp() throws IOException, SQLException {
        servers.setUp();
    }

    /** From when everything serves. */
    public void watch() {
        keepers.values().forEach(Keeper::start);
    }

    /** Something was done to the regions or their links. Returns at once. */
    public void lookAround() {
        keepers.values().forEach(Keeper::lookAround);
    }

    @Override
    public void bringBack(Region region) throws IOException, SQLException {
        keepers.get(region.name()).bringBack(() -> servers.bringBack(region), TAKEOVER);
    }

    @Override
    public void restart(Region region, String server) throws IOException, SQLException {
        keepers.get(region.name()).undisturbed(() -> servers.restart(region, server));
    }

    @Override
    public void close() {
        keepers.values().forEach(Keeper::close);
    }
}
