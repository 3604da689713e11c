package dev.catamaran.loadtests.drills;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the regions' controllers say about leases, take-overs and replication. */
public final class Controllers {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, String> urls;
    private final Map<String, String> orders;
    private final Http http;

    /** Those that can be asked, and take no orders from here. @param urls base URLs by region */
    public Controllers(Map<String, String> urls) {
        this(urls, Map.of(), new Http());
    }

    private Controllers(Map<String, String> urls, Map<String, String> orders, Http http) {
        this.urls = urls;
        this.orders = orders;
        this.http = http;
    }

    /** Those of a lab, which also take orders. */
    public static Controllers of(LabView lab) {
        return new Controllers(lab.controllers(), lab.orders(), Http.showing(lab.ordersToken()));
    }

    /** Which region serves each home, as the given region's controller knows it. */
    public Map<String, String> servingRegions(String asked) throws IOException, InterruptedException {
        Map<String, String> regionByHome = new TreeMap<>();
        for (JsonNode lease : http.get(urls.get(asked) + "/leases", PATIENCE).path("leases")) {
            regionByHome.put(lease.path("home").asText(), lease.path("region").asText());
        }
        return regionByHome;
    }

    /** The take-overs that the given region's controller made from another region. */
    public List<TakeoverTimeline> takeovers(String asked) throws IOException, InterruptedException {
        List<TakeoverTimeline> takeovers = new ArrayList<>();
        for (JsonNode takeover : http.get(urls.get(asked) + "/timeline", PATIENCE)) {
            takeovers.add(TakeoverTimeline.of(takeover));
        }
        return takeovers;
    }

    /** Tells the holder of this home's lease to hand it over. Answers nothing when done, else why it was refused. */
    public Optional<String> move(String home, String from, String to) throws InterruptedException {
        try {
            http.post(orders.get(from) + "/moves", Http.json(Map.of("home", home, "to", to)), PATIENCE);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** The steps of every move of a lease that this region's controller had a part in; nothing when it is silent. */
    public List<TakeoverTimeline> moves(String asked) throws InterruptedException {
        try {
            return takeovers(asked);
        } catch (IOException silent) {
            return List.of();
        }
    }

    /** Nothing when the controller does not answer. */
    public Optional<JsonNode> status(String region) throws InterruptedException {
        try {
            return Optional.of(http.get(urls.get(region) + "/status", Duration.ofSeconds(1)));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    public Iterable<String> regions() {
        return urls.keySet();
    }
}
