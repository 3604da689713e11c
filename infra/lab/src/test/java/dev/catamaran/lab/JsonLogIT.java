package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.lab.process.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged app writes its log for machines, unless it is told that people read. */
class JsonLogIT {

    private static final Path MODULE = Path.of("../../services/statements");

    @TempDir
    Path folder;

    private Process app;

    @AfterEach
    void end() throws InterruptedException {
        if (app != null) {
            app.destroyForcibly().waitFor();
        }
    }

    @Test
    void isAnObjectALineWithTheRegion() throws IOException {
        for (String line : log("true")) {
            JsonNode event = new ObjectMapper().readTree(line);
            assertThat(event.path("region").asText()).as(line).isEqualTo("eu");
            assertThat(event.path("level").asText()).as(line).isNotEmpty();
            assertThat(event.path("message").asText()).as(line).isNotEmpty();
            assertThat(event.path("timestamp").asText()).as(line).isNotEmpty();
        }
    }

    @Test
    void isForPeopleWhereTheSwitchSaysSo() throws IOException {
        assertThat(log("false")).noneMatch(line -> line.startsWith("{"));
    }

    /** Of a start without any database, which a service outlives. */
    private List<String> log(String json) throws IOException {
        assumeTrue(App.isBuilt(MODULE), "the apps are not packaged");
        Path log = folder.resolve("statements.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        MODULE.resolve("target/quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CATAMARAN_REGION", "eu");
        builder.environment().put("CATAMARAN_LOG_JSON", json);
        builder.environment().put("CATAMARAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        builder.environment().put("CATAMARAN_DATABASE_USER", "nobody");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        app = builder.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.readString(log).contains("Installed features"));
        return Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    }
}
