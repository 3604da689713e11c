package dev.catamaran.platform.database;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.http.LogContext;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The lease as the database sees it. It is read inside the transaction that it guards, by the database's clock; that such a
 * transaction cannot outlive the gate by more than the take-over margin is the work of {@code transaction_timeout}.
 */
@ApplicationScoped
public class WriteGate {

    /** Epoch of the open gate, or no row. Parameters: home, own region. */
    public static final String OPEN_EPOCH =
            "SELECT epoch FROM control.write_gate WHERE home = ? AND region = ? AND open_until > clock_timestamp()";

    private final RegionConfig place;
    private final MeterRegistry meters;

    public WriteGate(RegionConfig place, MeterRegistry meters) {
        this.place = place;
        this.meters = meters;
    }

    /** Refuses with 503 unless this region may write for {@code home} at this moment. */
    public void require(Connection connection, String home) throws SQLException {
        if (openEpoch(connection, home).isEmpty()) {
            throw shut(home);
        }
    }

    /** Epoch of the lease under which this region may write for {@code home} at this moment; empty: the gate is shut. */
    public OptionalLong openEpoch(Connection connection, String home) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN_EPOCH)) {
            query.setString(1, home);
            query.setString(2, place.region());
            try (ResultSet open = query.executeQuery()) {
                return open.next() ? OptionalLong.of(passed(home, open.getLong(1))) : OptionalLong.empty();
            }
        }
    }

    /** To be told by who read {@link #OPEN_EPOCH} in a statement of its own. Returns the epoch. */
    public long passed(String home, long epoch) {
        LogContext.servedUnder(home, epoch);
        return epoch;
    }

    public ProblemException shut(String home) {
        meters.counter("catamaran.gate.shut", "home", home).increment();
        return ProblemException.retryLater(
                Problem.GATE_SHUT, "Region " + place.region() + " does not hold the lease of this home now", 1);
    }
}
