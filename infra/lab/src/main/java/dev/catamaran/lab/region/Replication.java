package dev.catamaran.lab.region;

import java.io.IOException;
import java.sql.SQLException;

/** How the two databases and the two Redis become one system; one way per mode. */
interface Replication {

    /** Starts both regions' servers, empty but for what the release step brings, and connects them. */
    void setUp() throws IOException, SQLException;

    /** Starts the servers of a region that was dead as followers of the other; never as something that serves. */
    void bringBack(Region region) throws IOException, SQLException;
}
