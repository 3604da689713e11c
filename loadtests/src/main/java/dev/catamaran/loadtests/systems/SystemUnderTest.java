package dev.catamaran.loadtests.systems;

import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.UsageMeter;
import dev.catamaran.loadtests.report.LeaseTime;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two regions that customers can reach. A step answers epoch milliseconds of its beginning, and returns when it is
 * done; it answers nothing when this system has no way to do it, and what it would have shown is then reported as not
 * measured. A step that was tried and went wrong is an {@link IOException}.
 */
public interface SystemUnderTest extends AutoCloseable {

    /** Base URL of the customers' way in, by geography. */
    Map<String, String> entries() throws IOException, InterruptedException;

    /** Nothing when they cannot be asked. */
    Optional<Controllers> controllers() throws IOException, InterruptedException;

    /** JDBC URLs by region; empty when they cannot be looked into. */
    Map<String, String> databases() throws IOException, InterruptedException;

    /** Nothing when nobody can tell. */
    Optional<LeaseTime> leaseTime() throws IOException, InterruptedException;

    /** Counts from now on; nothing when the processes are somewhere else. */
    Optional<UsageMeter> usage() throws IOException, InterruptedException;

    OptionalDouble kill(String region) throws IOException, InterruptedException;

    /** Returns when the region's processes are started; it may still have to catch up. */
    OptionalDouble heal(String region) throws IOException, InterruptedException;

    /**
     * The planned move under load.
     *
     * @param region the one that had died
     * @param regionByHome who is to serve each home; empty when that is not known
     */
    OptionalDouble failback(String region, Map<String, String> regionByHome) throws IOException, InterruptedException;

    /**
     * Scales both regions.
     *
     * @param payments instances in each of them afterwards
     * @param capacityPerInstance payments per second; 0 for no limit
     */
    OptionalDouble scale(int payments, int capacityPerInstance) throws IOException, InterruptedException;

    /** @param replication {@code async} or {@code sync}, in effect in both regions when it returns */
    OptionalDouble replicate(String replication) throws IOException, InterruptedException;

    @Override
    void close() throws InterruptedException;
}
