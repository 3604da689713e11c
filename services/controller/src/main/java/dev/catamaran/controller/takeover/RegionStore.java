package dev.catamaran.controller.takeover;

import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import java.sql.SQLException;

/** The region's stored data, to be made the one that serves. One form for each way to do so. */
public interface RegionStore {

    /** Returns when everything that was received is applied and the region accepts writes. May be called again. */
    void makeReady(Takeover takeover, Tenure tenure) throws SQLException, InterruptedException;

    /**
     * Whether the database may be away because it is being promoted. It is then no dead one: its region keeps the
     * lease. Asked by the lease loop, so it never waits.
     */
    default boolean isBeingPromoted() {
        return false;
    }
}
