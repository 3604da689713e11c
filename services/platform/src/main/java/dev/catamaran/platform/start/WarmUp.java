package dev.catamaran.platform.start;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Not ready before the rehearsals are over. They are few and each has a time limit, so a region without a database is ready too. */
@Readiness
@Singleton
class WarmUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** The first loads classes, the second meets them loaded. */
    private static final int TIMES = 2;

    private final List<Rehearsal> rehearsals;
    private volatile boolean over;

    WarmUp(@All List<Rehearsal> rehearsals) {
        this.rehearsals = rehearsals;
        this.over = rehearsals.isEmpty();
    }

    void start(@ObservesAsync HttpServerStart started) {
        OwnDoor door = new OwnDoor(started.options().getPort());
        Thread thread = new Thread(() -> rehearse(door), "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void rehearse(OwnDoor door) {
        long began = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            rehearsals.forEach(rehearsal -> rehearse(rehearsal, door));
        }
        over = true;
        LOG.infof("event=warm millis=%d", (System.nanoTime() - began) / 1_000_000);
    }

    private static void rehearse(Rehearsal rehearsal, OwnDoor door) {
        try {
            rehearsal.rehearse(door);
        } catch (RuntimeException asFarAsItGoes) {
            LOG.debugf("rehearsal ended early: %s", asFarAsItGoes.toString());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first calls rehearsed").status(over).build();
    }
}
