package dev.catamaran.lab.region;

import dev.catamaran.lab.link.Wan;
import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.Upstream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The other region as one region sees it: ports of links in the own zone that lead there.
 *
 * @param names of the replication, seen from the own region
 */
public record Peer(ReplicationNames names, int postgresPort, int redisPort, int gatewayPort) {

    static Peer of(Region own, Region other, Wan wan) {
        return new Peer(
                new ReplicationNames(own.name(), other.name()),
                wan.relay(own.name(), other.name(), other.postgres().port()),
                wan.relay(own.name(), other.name(), other.redis().port()),
                wan.relay(own.name(), other.name(), other.peerPort()));
    }

    public String name() {
        return names.peer();
    }

    Upstream database() {
        return Upstream.trusting("127.0.0.1", postgresPort);
    }

    /** A superuser's connection over the link. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/catamaran?user=postgres&connectTimeout=10");
    }
}
