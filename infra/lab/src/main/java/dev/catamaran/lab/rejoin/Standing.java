package dev.catamaran.lab.rejoin;

import dev.catamaran.lab.region.Leases;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** How a region's database stands beside its peer's. */
final class Standing {

    private static final String IS_STANDBY = "SELECT pg_is_in_recovery()";

    /** True at a primary that serves every home at this moment, by the clock that its payments ask. */
    private static final String SERVES = """
            SELECT NOT pg_is_in_recovery() AND count(*) FILTER (WHERE region = '%s' AND open_until > clock_timestamp()) = %d
            FROM control.write_gate""";

    private static final String HAS_A_GATE_OPEN =
            "SELECT EXISTS (SELECT FROM control.write_gate WHERE region = '%s' AND open_until > clock_timestamp())";

    private static final String IS_LOST =
            "SELECT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = '%s' AND wal_status = 'lost')";

    private final Region own;
    private final Region peer;

    Standing(Region own, Region peer) {
        this.own = own;
        this.peer = peer;
    }

    /** Whether the database here runs and is a primary's. */
    boolean isPrimary() throws SQLException {
        try (Connection here = own.store().connect()) {
            return !yes(here, IS_STANDBY);
        }
    }

    /**
     * Whether what is here may be given up: the controllers say that the peer serves all homes, its database agrees through the
     * link, and no gate is open here.
     */
    boolean mayYield() throws IOException, SQLException {
        if (!leasesAreThere()) {
            return false;
        }
        try (Connection here = own.store().connect();
                Connection there = own.store().connectToPeer()) {
            return yes(there, SERVES.formatted(peer.name(), Zones.REGIONS.size()))
                    && !yes(here, HAS_A_GATE_OPEN.formatted(own.name()));
        }
    }

    /** Whether the peer no longer keeps what this standby would need to go on. */
    boolean isLostAtPeer() throws SQLException {
        try (Connection there = own.store().connectToPeer()) {
            return yes(there, IS_LOST.formatted(own.store().names().atPeerAs()));
        }
    }

    /** Whether the controllers say that this region serves a home. */
    boolean serves() throws IOException {
        return leases().containsValue(own.name());
    }

    /** The own controller is asked; only while it is not there, the peer's. */
    private Map<String, String> leases() throws IOException {
        boolean here = own.service("controller").isAlive();
        return Leases.serving((here ? own : peer).service("controller").url());
    }

    private boolean leasesAreThere() throws IOException {
        Map<String, String> serving = leases();
        return serving.size() == Zones.REGIONS.size()
                && serving.values().stream().allMatch(peer.name()::equals);
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
