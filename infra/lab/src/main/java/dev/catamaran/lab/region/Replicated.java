package dev.catamaran.lab.region;

import java.io.IOException;
import java.sql.SQLException;

/** What the two modes do differently with the regions' servers. */
public interface Replicated {

    /** Starts all servers for the first time, with all tables, each following the other as its mode wants it. */
    void setUp() throws IOException, SQLException;

    /** Starts the servers of a region that was killed, so that they follow the other's. */
    void bringBack(Region region) throws IOException, SQLException;

    /** Starts PostgreSQL or Redis alone, after it was killed alone. */
    void restart(Region region, String server) throws IOException, SQLException;
}
