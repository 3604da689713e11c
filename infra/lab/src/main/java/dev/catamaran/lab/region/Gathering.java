package dev.catamaran.lab.region;

import dev.catamaran.lab.process.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Waits until all services are ready, and says who is missing. */
final class Gathering {

    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final long LOOK_EVERY_MILLIS = 150;

    private final List<Service> missing;
    private final int all;
    private final Consumer<String> progress;

    Gathering(List<Service> services, Consumer<String> progress) {
        this.missing = new ArrayList<>(services);
        this.all = services.size();
        this.progress = progress;
    }

    void await() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!missing.isEmpty()) {
            refuse(deadline);
            if (missing.removeIf(Service::isReady)) {
                progress.accept("services: " + (all - missing.size()) + " of " + all + " ready");
            }
            pause();
        }
    }

    private void refuse(long deadline) throws IOException {
        for (Service service : missing) {
            if (!service.isAlive()) {
                throw new IOException(service.name() + " ended, see " + service.log());
            }
        }
        if (System.nanoTime() > deadline) {
            throw new IOException("not ready in time: "
                    + missing.stream().map(service -> service.log().toString()).toList());
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
