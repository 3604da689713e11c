package dev.catamaran.payments.start;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
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
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::rehearse, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void rehearse() {
        long began = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            rehearsals.forEach(WarmUp::rehearse);
        }
        over = true;
        LOG.infof("event=warm millis=%d", (System.nanoTime() - began) / 1_000_000);
    }

    private static void rehearse(Rehearsal rehearsal) {
        try {
            rehearsal.rehearse();
        } catch (RuntimeException asFarAsItGoes) {
            LOG.debugf("rehearsal ended early: %s", asFarAsItGoes.toString());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("write path warm").status(over).build();
    }
}
