package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the regions of one run ready: a fresh lab, or those that somebody deployed. */
interface Regions {

    /** @param folder of the run, for logs */
    SystemUnderTest begin(String mode, Path folder) throws IOException, InterruptedException;
}
