package dev.catamaran.controller.view;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Alive while the lease loop turns, ready while the quorum answers. */
@Singleton
class ControllerHealth {
    private final Views views;

    ControllerHealth(Views views) {
        this.views = views;
    }

    @Produces
    @Liveness
    HealthCheck loop() {
        return () -> HealthCheckResponse.named("lease loop")
                .status(views.loopTurns().getAsBoolean())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck quorum() {
        return () -> HealthCheckResponse.named("quorum")
                .status(views.quorumConnected().getAsBoolean())
                .build();
    }
}
