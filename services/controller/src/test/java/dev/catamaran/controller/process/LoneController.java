package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A packaged controller without the other two, and so without a quorum: it holds no lease, and its ports answer. */
final class LoneController {

    private LoneController() {}

    /** @param more of the environment */
    static ControllerProcess start(Path folder, Map<String, String> more, int management) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CATAMARAN_REGION",
                "eu",
                "CATAMARAN_PEER",
                "us",
                "CATAMARAN_QUORUM_ID",
                "1",
                "CATAMARAN_QUORUM_SERVERS",
                servers(),
                "CATAMARAN_QUORUM_CLIENT_PORT",
                Integer.toString(FreePort.next()),
                "CATAMARAN_QUORUM_DIR",
                folder.resolve("quorum").toString()));
        environment.putAll(more);
        ControllerProcess controller = new ControllerProcess(log(folder), environment, management);
        controller.start();
        await().atMost(Duration.ofSeconds(40))
                .ignoreException(IllegalStateException.class)
                .until(() -> {
                    assertThat(controller.isAlive()).isTrue();
                    return !controller.management("/q/health/live").isEmpty();
                });
        return controller;
    }

    static Path log(Path folder) {
        return folder.resolve("controller.log");
    }

    private static String servers() {
        StringBuilder servers = new StringBuilder();
        for (int id = 1; id <= 3; id++) {
            servers.append(id == 1 ? "" : ",")
                    .append("%d=127.0.0.1:%d:%d".formatted(id, FreePort.next(), FreePort.next()));
        }
        return servers.toString();
    }
}
