package dev.catamaran.lab;

import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Ends all processes of a lab, those that are stopped by a signal too. */
final class Ending {

    private final TwoRegions all;

    Ending(TwoRegions all) {
        this.all = all;
    }

    void run() throws IOException {
        for (Region region : all.regions()) {
            region.signal("CONT");
        }
        List<Service> services = all.services();
        services.forEach(Service::askToStop);
        // a primary that is told to end waits for its copy, and a link may be cut
        all.wan().close();
        together(services.stream().map(Ending::awaitEnd).toList());
        together(all.regions().stream().map(Ending::stopServers).toList());
    }

    private static Callable<Void> awaitEnd(Service service) {
        return () -> {
            service.awaitEnd();
            return null;
        };
    }

    private static Callable<Void> stopServers(Region region) {
        return () -> {
            region.store().stop();
            return null;
        };
    }

    private static void together(List<Callable<Void>> tasks) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Throwable> failures = new ArrayList<>();
            for (Future<Void> future : threads.invokeAll(tasks)) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            if (!failures.isEmpty()) {
                throw new IOException("not everything ended as it should: " + failures, failures.get(0));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdown();
        }
    }
}
