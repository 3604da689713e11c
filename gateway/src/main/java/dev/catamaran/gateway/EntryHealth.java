package dev.catamaran.gateway;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether customers should come in here, for DNS or the accelerator: {@code /q/health/group/entry}. Not part of readiness: whoever
 * replaces processes that are not ready would replace a gateway for a broken link.
 */
@HealthGroup("entry")
@Singleton
final class EntryHealth implements HealthCheck {

    private final GatewayApp app;

    EntryHealth(GatewayApp app) {
        this.app = app;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("helps customers")
                .status(app.helpful())
                .build();
    }
}
