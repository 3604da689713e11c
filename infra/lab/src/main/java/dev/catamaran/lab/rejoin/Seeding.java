package dev.catamaran.lab.rejoin;

import java.io.IOException;
import java.sql.SQLException;

/** What a mode does with the copy that a returning region makes of its peer. */
interface Seeding {

    /** Whether the region cannot go on with what it has; asked only while the peer serves in its place. */
    boolean isNeeded() throws SQLException;

    /** Whether what runs here is still the region's own old data, so that it may hold what the peer lacks. */
    boolean hasOldData() throws SQLException;

    /** Before anything is carried over or copied. */
    void prepare() throws SQLException;

    /** Slot and application name of the copy as long as it is a standby. */
    String copyName();

    /** When the copy runs as a standby. */
    void settle() throws SQLException;

    /** At every look: Redis takes the part that PostgreSQL has. */
    void alignRedis() throws IOException, SQLException;
}
