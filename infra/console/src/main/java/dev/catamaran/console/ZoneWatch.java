package dev.catamaran.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.catamaran.console.ConsoleState.Gate;
import dev.catamaran.console.ConsoleState.Replication;
import dev.catamaran.console.ConsoleState.Zone;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Everything that is known of one zone, from the last answers of its processes. */
final class ZoneWatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who is dead refuses, which is seen at once; but busy processors answer late, and that is no silence yet. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Metrics are asked less often. */
    private static final long METRICS_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);

    private final Sight sight;
    private final Surroundings surroundings;
    private final Probe status;
    private final Probe timeline;
    private final List<Probe> metrics;
    private final Rates rates = new Rates();
    private JsonNode lastStatus = MissingNode.getInstance();
    private String lastBody;

    ZoneWatch(HttpClient http, Sight sight, Surroundings surroundings) {
        this.sight = sight;
        this.surroundings = surroundings;
        this.status = new Probe(http, sight.controller().resolve("/status"));
        this.timeline = new Probe(http, sight.controller().resolve("/timeline"));
        this.metrics = sight.metrics().stream()
                .map(address -> new Probe(http, address))
                .toList();
    }

    void askStatus() {
        status.ask();
    }

    void askRest() {
        timeline.ask();
        metrics.forEach(Probe::ask);
    }

    Sight sight() {
        return sight;
    }

    /** Epoch milliseconds of the question that was answered last; 0 before that. */
    long lastSign() {
        Probe.Seen seen = status.seen();
        return seen == null ? 0 : System.currentTimeMillis() - (System.nanoTime() - seen.at()) / 1_000_000;
    }

    boolean answers() {
        return !surroundings.isDead(sight.name()) && status.isFresh(SILENCE_NANOS);
    }

    /** Nothing when it does not answer, or not with JSON. */
    JsonNode timeline() {
        Probe.Seen seen = timeline.seen();
        return seen == null ? MissingNode.getInstance() : json(seen.body());
    }

    /** The last that it said, be it long ago. */
    JsonNode status() {
        Probe.Seen seen = status.seen();
        if (seen != null && !Objects.equals(seen.body(), lastBody)) {
            lastBody = seen.body();
            lastStatus = json(lastBody);
        }
        return lastStatus;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    Zone picture() {
        boolean answers = answers();
        JsonNode said = answers ? status() : MissingNode.getInstance();
        return new Zone(
                sight.name(),
                sight.witness() ? "witness" : "region",
                state(answers, said),
                said.at("/quorum/connected").asBoolean(),
                said.path("barred").asText(said.path("registerLost").asText(null)),
                gates(said),
                replication(said),
                traffic(),
                said.path("sessions").isIntegralNumber() ? said.path("sessions").asLong() : null,
                surroundings.processes().get(sight.name()));
    }

    private String state(boolean answers, JsonNode said) {
        if (!answers) {
            return absence();
        }
        if (sight.witness()) {
            return "voting";
        }
        for (JsonNode lease : said.path("leases")) {
            if (lease.path("region").asText().equals(sight.name())
                    && lease.path("state").asText().equals("serving")) {
                return "serving";
            }
        }
        return "following";
    }

    private String absence() {
        if (surroundings.isDead(sight.name())) {
            return "dead";
        }
        if (metrics.stream().anyMatch(probe -> probe.isFresh(METRICS_NANOS))) {
            return "impaired";
        }
        return status.isRefused() ? "dead" : "silent";
    }

    private List<Gate> gates(JsonNode said) {
        List<Gate> gates = new ArrayList<>();
        for (JsonNode gate : said.path("gates")) {
            if (gate.path("region").asText().equals(sight.name())) {
                gates.add(new Gate(
                        gate.path("home").asText(),
                        gate.path("epoch").asLong(),
                        gate.path("open").asBoolean()));
            }
        }
        return gates;
    }

    static Replication replication(JsonNode said) {
        JsonNode database = said.path("database");
        return new Replication(
                database.path("role").asText("none"),
                replicationState(said),
                database.path("lagMillis").asLong(),
                database.path("lagBytes").asLong(),
                database.path("conflicts").asLong());
    }

    /** A database that serves in {@code sync} while a peer is marked behind, or does not stream, acknowledges alone. */
    private static String replicationState(JsonNode said) {
        JsonNode database = said.path("database");
        String peer = database.path("peerState").asText("none");
        if (database.path("role").asText("none").equals("none")) {
            return "none";
        }
        boolean streams = peer.equals("streaming");
        if (said.path("replication").asText().equals("sync")) {
            return streams && said.path("behind").isEmpty() ? "sync" : "degraded";
        }
        return streams ? "async" : "none";
    }

    private ConsoleState.Traffic traffic() {
        List<Probe.Seen> fresh = metrics.stream()
                .filter(probe -> probe.isFresh(METRICS_NANOS))
                .map(Probe::seen)
                .toList();
        if (fresh.isEmpty() || surroundings.isDead(sight.name())) {
            rates.forget();
        } else {
            long newest = fresh.stream().mapToLong(Probe.Seen::at).max().orElseThrow();
            rates.add(Rates.count(
                    newest,
                    fresh.stream().map(seen -> Metrics.parse(seen.body())).toList()));
        }
        return rates.traffic();
    }
}
