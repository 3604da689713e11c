package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/**
 * How a test wants to find its lab: everything runs, nothing is cut, one region serves each home, and the copies are near.
 *
 * @param homes the serving region by home
 */
public record LabState(String mode, String replication, Map<String, String> homes) {

    private static final List<String> REGIONS = List.of("eu", "us");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long NEAR_MILLIS = 1_000;

    /** Each home where the mode has it at first. */
    public static LabState first(String mode, String replication) {
        return new LabState(mode, replication, Map.of("eu", "eu", "us", mode.equals("active-passive") ? "eu" : "us"));
    }

    /** The same lab with every home in one region. */
    LabState allIn(String region) {
        return new LabState(mode, replication, Map.of("eu", region, "us", region));
    }

    /** Ends every fault, and moves what is elsewhere. */
    void reach(LabProcess lab) throws IOException, InterruptedException {
        done(lab.post("/load", "{\"perSecond\":0}"));
        done(lab.post("/faults/heal-all", "{}"));
        for (String region : REGIONS) {
            if (lab.view().path("payments").path(region).asInt() != 1) {
                done(lab.post("/scale", "{\"region\":\"" + region + "\",\"payments\":1}"));
            }
        }
        settle(lab);
        if (!lab.view().path("replication").asText().equals(replication)) {
            done(lab.post("/replication", "{\"replication\":\"" + replication + "\"}"));
            settle(lab);
        }
    }

    private static void done(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private void settle(LabProcess lab) {
        await(lab, () -> orderMoves(lab));
    }

    /** Waits, and does nothing for it. */
    void await(LabProcess lab) {
        await(lab, () -> {});
    }

    private void await(LabProcess lab, ThrowingRunnable each) {
        Awaitility.await()
                .atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    each.run();
                    assertThat(missing(lab)).isEmpty();
                });
    }

    private void orderMoves(LabProcess lab) throws IOException, InterruptedException {
        for (String region : REGIONS) {
            for (JsonNode lease : lab.status(region).path("leases")) {
                String home = lease.path("home").asText();
                if (isServing(lease, region) && !isServing(lease, homes.get(home))) {
                    lab.move(home, region, homes.get(home));
                }
            }
        }
    }

    private List<String> missing(LabProcess lab) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (String region : REGIONS) {
            JsonNode status = lab.status(region);
            missing.addAll(apart(region, status));
            status.path("leases").forEach(lease -> {
                if (!isServing(lease, homes.get(lease.path("home").asText()))) {
                    missing.add(region + " sees " + lease);
                }
            });
        }
        return missing;
    }

    private static boolean isServing(JsonNode lease, String region) {
        return lease.path("state").asText().equals("serving")
                && lease.path("region").asText().equals(region);
    }

    private static List<String> apart(String region, JsonNode status) {
        JsonNode database = status.path("database");
        boolean whole = status.path("leases").size() == REGIONS.size()
                && status.at("/quorum/connected").asBoolean()
                && database.path("reachable").asBoolean()
                && database.path("peerState").asText().equals("streaming")
                && database.path("lagMillis").asLong() <= NEAR_MILLIS
                && status.path("behind").isEmpty();
        return whole ? List.of() : List.of(region + ": " + status);
    }
}
