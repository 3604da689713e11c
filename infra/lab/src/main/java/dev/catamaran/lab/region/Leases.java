package dev.catamaran.lab.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.Map;
import java.util.TreeMap;

/** What a controller says about who serves which home. */
public final class Leases {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Leases() {}

    /** Serving regions by home; a home that nobody serves at this moment is left out. */
    public static Map<String, String> serving(String controllerUrl) throws IOException {
        Map<String, String> regions = new TreeMap<>();
        ask(controllerUrl).forEach(lease -> {
            if (lease.path("state").asText().equals("serving")) {
                regions.put(lease.path("home").asText(), lease.path("region").asText());
            }
        });
        return regions;
    }

    private static JsonNode ask(String controllerUrl) throws IOException {
        URLConnection question = URI.create(controllerUrl + "/leases").toURL().openConnection();
        question.setConnectTimeout(PATIENCE_MILLIS);
        question.setReadTimeout(PATIENCE_MILLIS);
        try (var answer = question.getInputStream()) {
            return JSON.readTree(answer).path("leases");
        }
    }
}
