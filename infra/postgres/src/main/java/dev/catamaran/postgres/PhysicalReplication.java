package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Active-passive: what the primary holds for its standby. */
public final class PhysicalReplication {

    private PhysicalReplication() {}

    /**
     * Keeps, from now on, what the standby has not received yet. Does nothing when it is kept already.
     *
     * @param slot {@code to_<the standby's region>}
     */
    public static void reserve(Connection primary, String slot) throws SQLException {
        Scripts.run(primary, "standby-slot.sql", Map.of("slot", slot));
    }
}
