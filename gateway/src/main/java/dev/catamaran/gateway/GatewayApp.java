package dev.catamaran.gateway;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts and stops the gateway with the process. */
@Singleton
final class GatewayApp {

    private static final Logger LOG = Logger.getLogger(GatewayApp.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final GatewayConfig config;
    private final Gateway gateway;

    GatewayApp(
            Vertx vertx,
            GatewayConfig config,
            MeterRegistry registry,
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean noSpans) {
        this.config = config;
        Traces traces = noSpans ? Traces.withoutSpans() : Traces.of(telemetry, config.region());
        this.gateway = new Gateway(vertx, config, registry, traces);
    }

    void start(@Observes StartupEvent event) {
        Waits.on(gateway.start(), START_LIMIT);
        LOG.infof(
                "gateway of region %s on port %d, for its peer on %d",
                config.region(), gateway.port(), gateway.peerPort());
    }

    void stop(@Observes ShutdownEvent event) {
        Waits.on(
                gateway.stop(),
                Duration.ofMillis(config.timeouts().drainMillis()).plusSeconds(5));
    }

    int port() {
        return gateway.port();
    }

    CompletableFuture<Void> onEveryLoop(Runnable task) {
        return gateway.onEveryLoop(task);
    }

    boolean ready() {
        return gateway.ready();
    }

    boolean helpful() {
        return gateway.helpful();
    }
}
