package dev.catamaran.gateway;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once it listens and has a lease table. Redis and single services are not asked: without them it still serves. */
@Readiness
@Singleton
final class GatewayReadiness implements HealthCheck {

    private final GatewayApp app;

    GatewayReadiness(GatewayApp app) {
        this.app = app;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("leases known").status(app.ready()).build();
    }
}
