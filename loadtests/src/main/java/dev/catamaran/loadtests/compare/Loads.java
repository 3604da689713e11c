package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.journeys.LoadPlan;
import java.io.IOException;
import java.nio.file.Path;

/** Begins the load of a full pass. */
interface Loads {

    /**
     * Returns when all customers are set up and visits begin.
     *
     * @param folder of the run, for logs
     */
    Traffic begin(LoadPlan plan, Path folder) throws IOException, InterruptedException;
}
