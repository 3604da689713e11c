package dev.catamaran.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Stand-ins for everything around a gateway, under the names that the environment uses. */
public final class SurroundingsResource implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private StandInController controller;
    private StandInCollector collector;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        controller = new StandInController(vertx).serving("eu", "eu");
        collector = new StandInCollector(vertx);
        String url = controller.url().toString();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.http.port", "0");
        config.put("catamaran.traces.off", "false");
        config.put("catamaran.traces.endpoint", collector.url().toString());
        config.put("quarkus.otel.bsp.schedule.delay", "50ms");
        config.put("catamaran.peer.port", "0");
        config.put("catamaran.peer.gateway.url", url);
        config.put("catamaran.controller.url", url);
        for (String service : new String[] {"identity", "payments", "statements"}) {
            config.put("catamaran." + service + ".urls", url);
        }
        return config;
    }

    @Override
    public void stop() {
        if (vertx != null) {
            controller.close();
            collector.close();
            Waits.on(vertx.close(), Duration.ofSeconds(10));
        }
    }
}
