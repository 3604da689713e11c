package dev.catamaran.lab.region;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What a controller says about who serves which home. */
public final class Leases {

    /** A controller answers a long poll after 5 s at the latest. */
    private static final int LONG_POLL_MILLIS = 7_000;

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

    /** Returns their version when it is another than this one, or, after some seconds, this one. */
    public static long versionAfter(String controllerUrl, long version) throws IOException {
        return ControllerAnswer.of(controllerUrl, "/leases?after=" + version, LONG_POLL_MILLIS)
                .path("version")
                .asLong();
    }
}
