package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.dynamodb.Credentials;
import dev.catamaran.controller.dynamodb.LocalDynamoDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged controller on a table: no quorum member, no quorum settings. */
class DynamoDbRegisterIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static LocalDynamoDb dynamo;

    @BeforeAll
    static void start() {
        dynamo = new LocalDynamoDb();
        dynamo.create("leases", "entry");
    }

    @AfterAll
    static void stop() {
        dynamo.close();
    }

    @Test
    void isReadyWhenTheTableDecides() {
        ControllerProcess controller = controller("ready", Map.of());
        controller.start();
        try {
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> controller.management("/q/health/ready").contains("\"status\": \"UP\""));
            assertThat(controller.get("/status").get("quorum").get("connected").asBoolean())
                    .isTrue();
        } finally {
            controller.kill();
        }
    }

    @Test
    void endsWithAClearMessageWhenTheTableIsMissing() {
        assertEndsSaying("there is no table elsewhere in eu-west-1", Map.of("CATAMARAN_REGISTER_TABLE", "elsewhere"));
    }

    @Test
    void endsWithAClearMessageWhenASettingIsMissing() {
        assertEndsSaying(
                "CATAMARAN_PROMOTION=aurora needs CATAMARAN_PROMOTION_REGION", Map.of("CATAMARAN_PROMOTION", "aurora"));
    }

    private static void assertEndsSaying(String message, Map<String, String> settings) {
        String name = "ends-" + settings.keySet().iterator().next();
        ControllerProcess controller = controller(name, settings);
        controller.start();
        try {
            await().atMost(SOON).until(() -> Files.readString(log(name)).contains(message) && !controller.isAlive());
        } finally {
            controller.kill();
        }
    }

    private static Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static ControllerProcess controller(String name, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CATAMARAN_REGION", "eu");
        environment.put("CATAMARAN_PEER", "us");
        // slow machines need longer for a first call than a second
        environment.put("CATAMARAN_LEASE_MILLIS", "10000");
        environment.put("CATAMARAN_LEASE_MARGIN_MILLIS", "3000");
        environment.put("CATAMARAN_REGISTER", "dynamodb");
        environment.put("CATAMARAN_REGISTER_TABLE", "leases");
        environment.put("CATAMARAN_REGISTER_REGION", "eu-west-1");
        environment.put("CATAMARAN_REGISTER_ENDPOINT", dynamo.address().toString());
        environment.put("CATAMARAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/catamaran");
        environment.put("AWS_ACCESS_KEY_ID", Credentials.KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", Credentials.SECRET);
        environment.putAll(settings);
        return new ControllerProcess(log(name), environment);
    }
}
