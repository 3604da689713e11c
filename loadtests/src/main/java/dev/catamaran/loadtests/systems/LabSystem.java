package dev.catamaran.loadtests.systems;

import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.Lab;
import dev.catamaran.loadtests.drills.UsageMeter;
import dev.catamaran.loadtests.drills.runs.Mover;
import dev.catamaran.loadtests.report.LeaseTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two regions on this machine, started for one run. */
public final class LabSystem implements SystemUnderTest {
    private final Lab lab;
    private final boolean homesHaveTheirRegion;

    private LabSystem(Lab lab, boolean homesHaveTheirRegion) {
        this.lab = lab;
        this.homesHaveTheirRegion = homesHaveTheirRegion;
    }

    /**
     * Returns when both regions are ready.
     *
     * @param home the project's root, with the packaged apps
     * @param run the run folder
     * @param mode {@code active-passive} or {@code active-active}
     */
    public static LabSystem start(Path home, Path run, String mode, String replication)
            throws IOException, InterruptedException {
        Lab lab = Lab.start(home, run, mode, replication, line -> {});
        return new LabSystem(lab, mode.equals("active-active"));
    }

    @Override
    public Map<String, String> entries() throws IOException, InterruptedException {
        return lab.view().entries();
    }

    @Override
    public Optional<Controllers> controllers() throws IOException, InterruptedException {
        return Optional.of(Controllers.of(lab.view()));
    }

    @Override
    public Map<String, String> databases() throws IOException, InterruptedException {
        return lab.view().databases();
    }

    @Override
    public Optional<LeaseTime> leaseTime() throws IOException, InterruptedException {
        return Optional.of(lab.view().leaseTime());
    }

    @Override
    public Optional<UsageMeter> usage() throws IOException, InterruptedException {
        return Optional.of(new UsageMeter(lab.view().processes()));
    }

    @Override
    public OptionalDouble kill(String region) throws IOException, InterruptedException {
        return OptionalDouble.of(lab.killRegion(region));
    }

    @Override
    public OptionalDouble heal(String region) throws IOException, InterruptedException {
        return OptionalDouble.of(lab.startRegion(region));
    }

    /** Ordered through the controllers, as an operator would. */
    @Override
    public OptionalDouble failback(String region, Map<String, String> regionByHome)
            throws IOException, InterruptedException {
        double at = System.currentTimeMillis();
        Mover mover = new Mover(Controllers.of(lab.view()), !homesHaveTheirRegion);
        String refusal = mover.moveBack(regionByHome);
        if (refusal != null) {
            throw new IOException("the homes could not be moved back: " + refusal);
        }
        return OptionalDouble.of(at);
    }

    /** Both regions at the same time: most of it is waiting for new instances to be ready and old ones to drain. */
    @Override
    public OptionalDouble scale(int payments, int capacityPerInstance) throws IOException, InterruptedException {
        double at = System.currentTimeMillis();
        List<Callable<Double>> orders = new ArrayList<>();
        for (String region : lab.view().databases().keySet()) {
            orders.add(() -> lab.scale(region, payments, capacityPerInstance));
        }
        ExecutorService threads = Executors.newFixedThreadPool(orders.size());
        try {
            for (Future<Double> order : threads.invokeAll(orders)) {
                order.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(
                    "the lab could not be scaled: " + failed.getCause().getMessage(), failed.getCause());
        } finally {
            threads.shutdown();
        }
        return OptionalDouble.of(at);
    }

    @Override
    public OptionalDouble replicate(String replication) throws IOException, InterruptedException {
        return OptionalDouble.of(lab.replicate(replication));
    }

    @Override
    public void close() throws InterruptedException {
        lab.close();
    }
}
