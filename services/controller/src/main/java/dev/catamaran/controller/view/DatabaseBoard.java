package dev.catamaran.controller.view;

import dev.catamaran.controller.database.Session;
import dev.catamaran.postgres.Incoming;
import dev.catamaran.postgres.Outgoing;
import dev.catamaran.postgres.ReplicationStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators want to know of the database, read now and then on a thread and a connection of its own. */
public final class DatabaseBoard {

    /** @param lagMillis of the last change that went to the peer or, on a standby, since it was heard */
    record Replica(
            String role,
            boolean reachable,
            long lagMillis,
            long lagBytes,
            String peerState,
            long conflicts,
            Slot slot) {
        static final Replica NONE = new Replica("none", false, 0, 0, "none", 0, Slot.NONE);
    }

    /**
     * What is kept here for a peer that reads later.
     *
     * @param leftBytes that may still be written before the slot is lost; null without a limit, and when it is lost
     */
    record Slot(long retainedBytes, Long leftBytes, boolean lost) {
        static final Slot NONE = new Slot(0, null, false);

        static Slot of(Outgoing peer) {
            Long left = peer.leftBytes().isPresent() ? peer.leftBytes().getAsLong() : null;
            return new Slot(peer.retainedBytes(), left, peer.lost());
        }
    }

    /**
     * One reading of everything.
     *
     * @param doubleSignUps customers whose address another region had signed up too, ever
     */
    record Reading(Replica replica, List<Gates.Row> gates, long doubleSignUps) {
        static final Reading NONE = new Reading(Replica.NONE, List.of(), 0);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBoard.class);
    private static final String DOUBLE_SIGN_UPS = "SELECT count(*) FROM control.double_sign_up";

    private final Session session;
    private final String standby;
    private volatile Reading reading = Reading.NONE;
    private long doubleSignUps;

    /** @param standby the name under which the peer reads here */
    public DatabaseBoard(Session session, String standby) {
        this.session = session;
        this.standby = standby;
    }

    public void read() {
        try {
            reading = session.call(connection -> new Reading(
                    replica(ReplicationStatus.read(connection)), Gates.read(connection), doubleSignUps(connection)));
        } catch (SQLException e) {
            reading = Reading.NONE;
        }
    }

    /** The ids stand in the table. */
    private long doubleSignUps(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DOUBLE_SIGN_UPS)) {
            row.next();
            long found = row.getLong(1);
            if (found > doubleSignUps) {
                LOG.warn("event=double-sign-ups found={} before={}", found, doubleSignUps);
            }
            doubleSignUps = found;
            return found;
        }
    }

    Reading latest() {
        return reading;
    }

    private Replica replica(ReplicationStatus status) {
        if (status.standby()) {
            return status.incoming().map(DatabaseBoard::standby).orElse(Replica.NONE);
        }
        return status.outgoing(standby)
                .map(peer -> primary(peer, status.conflicts()))
                .orElse(new Replica("primary", true, 0, 0, "none", status.conflicts(), Slot.NONE));
    }

    private static Replica standby(Incoming from) {
        return new Replica(
                "standby", true, Math.max(0, from.silentMillis()), from.lagBytes(), from.state(), 0, Slot.NONE);
    }

    private static Replica primary(Outgoing peer, long conflicts) {
        return new Replica("primary", true, peer.lagMillis(), peer.lagBytes(), peer.state(), conflicts, Slot.of(peer));
    }
}
