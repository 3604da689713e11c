package dev.catamaran.lab.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** Whether a payment is acknowledged before the peer has it. */
public enum Replication {
    ASYNC,
    SYNC;

    /** @throws IllegalArgumentException for any other word */
    public static Replication of(String word) {
        for (Replication one : values()) {
            if (one.toString().equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("replication is async or sync, not " + word);
    }

    /** For a controller's environment. */
    public Map<String, String> environment() {
        return Map.of("CATAMARAN_REPLICATION", toString());
    }

    /** Whether the region's controller was started with it. */
    public boolean isKnownAt(Region region) throws IOException {
        return status(region).path("replication").asText().equals(toString());
    }

    /**
     * Whether it is so at this moment. Synchronous: commits of a region that serves wait for a peer that follows and is
     * not marked as behind.
     */
    public boolean isInEffect(Region region) throws IOException, SQLException {
        if (!isKnownAt(region)) {
            return false;
        }
        if (this == ASYNC) {
            return !region.store().waitsForPeer();
        }
        Map<String, String> serving =
                Leases.serving(region.service("controller").url());
        return serving.size() == Zones.REGIONS.size()
                && status(region).path("behind").isEmpty()
                && (!serving.containsValue(region.name()) || region.store().peerFollows(true));
    }

    private static JsonNode status(Region region) throws IOException {
        return ControllerAnswer.of(region.service("controller").url(), "/status");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
