package dev.catamaran.controller.process;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Two regions and a witness: three controllers, and a database for each region. */
final class ThreeZones implements AutoCloseable {
    static final String WITNESS = "witness";
    static final Duration LEASE = Duration.ofMillis(1_000);
    static final Duration SOON = Duration.ofSeconds(60);

    /** Kept after the test, for whoever asks what happened. */
    private static final Path LOGS = Path.of("target", "controller-logs");

    private final QuorumLinks links = new QuorumLinks(List.of("eu", "us", WITNESS));
    private final Map<String, ControllerProcess> controllers = new HashMap<>();
    private final Map<String, PostgresServer> databases;
    private final Path folder;

    ThreeZones(Path folder, String mode, String replication, Map<String, PostgresServer> databases) {
        this.databases = databases;
        this.folder = folder;
        for (String zone : List.of("eu", "us", WITNESS)) {
            Map<String, String> environment = environment(folder, zone);
            environment.put("CATAMARAN_MODE", mode);
            environment.put("CATAMARAN_REPLICATION", replication);
            controllers.put(
                    zone,
                    new ControllerProcess(LOGS.resolve(folder.getFileName()).resolve(zone + ".log"), environment));
            controllers.get(zone).start();
        }
    }

    QuorumLinks links() {
        return links;
    }

    ControllerProcess controller(String zone) {
        return controllers.get(zone);
    }

    /** Every zone's, as a runbook mends it: all controllers are dead, two members have nothing to learn, and all start again. */
    void loseQuorumDisks() throws IOException {
        controllers.values().forEach(ControllerProcess::kill);
        for (String zone : controllers.keySet()) {
            Path disk = disk(folder, zone);
            FileTree.delete(disk);
            Files.createDirectories(disk);
            if (!zone.equals(WITNESS)) {
                Files.createFile(disk.resolve("initialize"));
            }
        }
        controllers.values().forEach(ControllerProcess::start);
    }

    private static Path disk(Path folder, String zone) {
        return folder.resolve("quorum-" + zone);
    }

    PostgresServer database(String region) {
        return databases.get(region);
    }

    static String other(String region) {
        return region.equals("eu") ? "us" : "eu";
    }

    /** The lease of a home as a zone shows it; empty while it shows none or does not answer. */
    Optional<JsonNode> lease(String zone, String home) {
        try {
            JsonNode leases = controllers.get(zone).get("/leases").get("leases");
            return StreamSupport.stream(leases.spliterator(), false)
                    .filter(lease -> lease.get("home").asText().equals(home))
                    .findFirst();
        } catch (IllegalStateException notThere) {
            return Optional.empty();
        }
    }

    boolean serves(String region, String home) {
        return lease(region, home)
                .filter(lease -> lease.get("region").asText().equals(region))
                .filter(lease -> lease.get("state").asText().equals("serving"))
                .isPresent();
    }

    void awaitServing(String region, String home) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> serves(region, home));
    }

    /** By whomever: on a busy machine a lease may move while the processes start. */
    void awaitServed(String home) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> lease(WITNESS, home).isPresent() && serves(holder(home), home));
    }

    ControllerProcess.Answer move(String home, String to) {
        return controllers.get(holder(home)).post("/moves", "{\"home\":\"" + home + "\",\"to\":\"" + to + "\"}");
    }

    /** Steps of one move of a lease, as one region noted them, with the time of each in milliseconds. */
    Map<String, Long> steps(String region, String home, long epoch) {
        Map<String, Long> steps = new LinkedHashMap<>();
        for (JsonNode entry : controllers.get(region).get("/timeline")) {
            if (entry.get("home").asText().equals(home) && entry.get("epoch").asLong() == epoch) {
                entry.get("steps")
                        .forEach(step -> steps.put(
                                step.get("name").asText(), step.get("at").asLong()));
            }
        }
        return steps;
    }

    String holder(String home) {
        return newest(home).get("region").asText();
    }

    long epoch(String home) {
        return newest(home).get("epoch").asLong();
    }

    /** Each zone reads the register for itself, one a little later than another. */
    private JsonNode newest(String home) {
        return controllers.keySet().stream()
                .flatMap(zone -> lease(zone, home).stream())
                .max(Comparator.comparingLong(lease -> lease.get("epoch").asLong()))
                .orElseThrow();
    }

    private Map<String, String> environment(Path folder, String zone) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CATAMARAN_REGION", zone);
        environment.put("CATAMARAN_LEASE_MILLIS", Long.toString(LEASE.toMillis()));
        environment.put("CATAMARAN_LEASE_STAY_MILLIS", "200");
        environment.put("CATAMARAN_QUORUM_ID", Integer.toString(links.id(zone)));
        environment.put("CATAMARAN_QUORUM_SERVERS", links.seenFrom(zone));
        environment.put("CATAMARAN_QUORUM_CLIENT_PORT", Integer.toString(links.clientPort(zone)));
        environment.put("CATAMARAN_QUORUM_DETOURS", links.detours(zone));
        environment.put("CATAMARAN_QUORUM_PASSWORD", "the password of these tests");
        environment.put("CATAMARAN_QUORUM_DIR", disk(folder, zone).toString());
        if (!zone.equals(WITNESS)) {
            environment.put("CATAMARAN_PEER", other(zone));
            environment.put("CATAMARAN_DATABASE_URL", databases.get(zone).url());
            environment.put("CATAMARAN_DATABASE_USER", "postgres");
        }
        return environment;
    }

    @Override
    public void close() {
        controllers.values().forEach(ControllerProcess::kill);
        links.close();
    }
}
