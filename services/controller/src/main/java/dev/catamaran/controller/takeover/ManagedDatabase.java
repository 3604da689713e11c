package dev.catamaran.controller.takeover;

import dev.catamaran.controller.lease.Tenure;
import java.io.IOException;

/** The service that runs the databases of both regions, and alone can make the own one the primary. */
public interface ManagedDatabase {

    /**
     * Asks the service, once; returns when it has accepted, which is long before it is done.
     *
     * @param planned the old primary lives and its gate is shut: nothing may be lost. Else what it has not shipped is
     *     given up
     * @param tenure without its certainty nothing is sent
     * @throws IOException not sent, refused, or no answer in time: the message says by whom and why. The service may
     *     act all the same
     */
    void promote(boolean planned, Tenure tenure) throws IOException, InterruptedException;
}
