package dev.catamaran.loadtests.systems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A deployed pair of regions, as the user described it.
 *
 * @param gateways base URL by geography, which is also the region's name
 * @param controllers base URL by region; empty when they cannot be reached
 * @param databases JDBC URL by region; empty when they cannot be reached
 * @param commands of the user, by step
 */
public record Target(
        Map<String, String> gateways,
        Map<String, String> controllers,
        Map<String, String> databases,
        Map<Step, String> commands) {

    /** Runs the command of {@link Step#BEFORE} when there is one. */
    public SystemUnderTest begin(Path log) throws IOException, InterruptedException {
        return TargetSystem.begin(this, log);
    }
}
