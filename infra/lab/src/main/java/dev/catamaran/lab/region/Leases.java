package dev.catamaran.lab.region;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What a controller says about who serves which home. */
public final class Leases {

    private Leases() {}

    /** Serving regions by home; a home that nobody serves at this moment is left out. */
    public static Map<String, String> serving(String controllerUrl) throws IOException {
        Map<String, String> regions = new TreeMap<>();
        ControllerAnswer.of(controllerUrl, "/leases").path("leases").forEach(lease -> {
            if (lease.path("state").asText().equals("serving")) {
                regions.put(lease.path("home").asText(), lease.path("region").asText());
            }
        });
        return regions;
    }
}
