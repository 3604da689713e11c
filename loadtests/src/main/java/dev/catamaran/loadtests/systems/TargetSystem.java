package dev.catamaran.loadtests.systems;

import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.UsageMeter;
import dev.catamaran.loadtests.report.LeaseTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Deployed regions: faults come from the user's commands, and only what the user opened is looked into. */
final class TargetSystem implements SystemUnderTest {
    private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(15);

    private final Target target;
    private final Commands commands;

    private TargetSystem(Target target, Commands commands) {
        this.target = target;
        this.commands = commands;
    }

    static TargetSystem begin(Target target, Path log) throws IOException, InterruptedException {
        Commands commands = new Commands(target.commands(), log, COMMAND_PATIENCE);
        commands.run(Step.BEFORE, Map.of());
        return new TargetSystem(target, commands);
    }

    @Override
    public Map<String, String> entries() {
        return target.gateways();
    }

    @Override
    public Optional<Controllers> controllers() {
        return target.controllers().isEmpty() ? Optional.empty() : Optional.of(new Controllers(target.controllers()));
    }

    @Override
    public Map<String, String> databases() {
        return target.databases();
    }

    @Override
    public Optional<LeaseTime> leaseTime() {
        return Optional.empty();
    }

    @Override
    public Optional<UsageMeter> usage() {
        return Optional.empty();
    }

    /**
     * The fault is counted from the start of the command, so a slow command makes the recovery look longer, never
     * shorter.
     */
    @Override
    public OptionalDouble kill(String region) throws IOException, InterruptedException {
        return commands.run(Step.KILL, about(region));
    }

    @Override
    public OptionalDouble heal(String region) throws IOException, InterruptedException {
        return commands.run(Step.HEAL, about(region));
    }

    @Override
    public OptionalDouble failback(String region, Map<String, String> regionByHome)
            throws IOException, InterruptedException {
        return commands.run(Step.FAILBACK, about(region));
    }

    /** One region after the other: two commands at once could stand in each other's way. */
    @Override
    public OptionalDouble scale(int payments, int capacityPerInstance) throws IOException, InterruptedException {
        OptionalDouble first = OptionalDouble.empty();
        for (String region : target.gateways().keySet()) {
            Map<String, String> environment = about(region);
            environment.put("CATAMARAN_PAYMENTS", String.valueOf(payments));
            environment.put("CATAMARAN_CAPACITY", String.valueOf(capacityPerInstance));
            OptionalDouble at = commands.run(Step.SCALE, environment);
            first = first.isPresent() ? first : at;
        }
        return first;
    }

    /** How regions replicate is decided when they are deployed. */
    @Override
    public OptionalDouble replicate(String replication) {
        return OptionalDouble.empty();
    }

    private Map<String, String> about(String region) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("CATAMARAN_REGION", region);
        target.gateways().keySet().stream()
                .filter(other -> !other.equals(region))
                .forEach(peer -> environment.put("CATAMARAN_PEER", peer));
        return environment;
    }

    /** What was not started here is not stopped here. */
    @Override
    public void close() {}
}
