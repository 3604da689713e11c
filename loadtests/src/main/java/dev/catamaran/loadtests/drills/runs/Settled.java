package dev.catamaran.loadtests.drills.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.loadtests.drills.Controllers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether both regions are whole again, as their controllers see it. */
public final class Settled {
    private static final long PERIOD_MILLIS = 200;
    private static final long NEAR_MILLIS = 1_000;

    private final Controllers controllers;

    public Settled(Controllers controllers) {
        this.controllers = controllers;
    }

    /** Null when everything is well within the time, else what is not. */
    public String await(long patienceMillis) throws InterruptedException {
        long deadline = System.currentTimeMillis() + patienceMillis;
        String missing = missing();
        while (missing != null && System.currentTimeMillis() < deadline) {
            Thread.sleep(PERIOD_MILLIS);
            missing = missing();
        }
        return missing;
    }

    private String missing() throws InterruptedException {
        Map<String, JsonNode> statuses = new LinkedHashMap<>();
        for (String region : controllers.regions()) {
            Optional<JsonNode> status = controllers.status(region);
            if (status.isEmpty()) {
                return "the controller of " + region + " does not answer";
            }
            statuses.put(region, status.get());
        }
        return missing(statuses);
    }

    /** @param statuses of all regions */
    static String missing(Map<String, JsonNode> statuses) {
        Map<String, String> servedBy = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : statuses.entrySet()) {
            String wrong = wrongIn(entry.getKey(), entry.getValue(), servedBy);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static String wrongIn(String region, JsonNode status, Map<String, String> servedBy) {
        if (!status.path("quorum").path("connected").asBoolean()) {
            return region + " has no quorum";
        }
        if (!status.path("behind").isEmpty()) {
            return "marked behind: " + status.path("behind");
        }
        JsonNode database = status.path("database");
        if (!database.path("reachable").asBoolean()
                || !database.path("peerState").asText().equals("streaming")) {
            return region + "'s database: " + database;
        }
        if (database.path("lagMillis").asLong() > NEAR_MILLIS) {
            return region + " is " + database.path("lagMillis") + " ms apart from its peer";
        }
        return wrongLease(region, status.path("leases"), servedBy);
    }

    private static String wrongLease(String region, JsonNode leases, Map<String, String> servedBy) {
        if (leases.isEmpty()) {
            return region + " knows of no lease";
        }
        for (JsonNode lease : leases) {
            String home = lease.path("home").asText();
            String holder = lease.path("region").asText();
            if (!lease.path("state").asText().equals("serving")) {
                return "home " + home + " is " + lease.path("state").asText();
            }
            if (!servedBy.computeIfAbsent(home, first -> holder).equals(holder)) {
                return "the regions disagree who serves " + home;
            }
        }
        return null;
    }
}
