package dev.catamaran.gateway;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive as long as each event loop gets round to something new. One that is stuck answers nobody, though the process lives: whoever
 * watches it starts another one, and customers come in elsewhere.
 */
@Liveness
@HealthGroup("entry")
@Singleton
final class GatewayLiveness implements AsyncHealthCheck {

    /** Longer than a busy machine keeps a loop waiting, and less than a container's health check waits for the answer. */
    private static final long LIMIT_MILLIS = 1_500;

    private final GatewayApp app;

    GatewayLiveness(GatewayApp app) {
        this.app = app;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> app.onEveryLoop(() -> {}).orTimeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS))
                .onItemOrFailure()
                .transform((turned, stuck) -> HealthCheckResponse.named("event loops turn")
                        .status(stuck == null)
                        .build());
    }
}
