package dev.catamaran.gateway.lease;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The quorum's word on a home: who serves it, since which epoch, and whether that region is ready. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Lease(String home, String region, long epoch, String state) {

    private static final String SERVING = "serving";

    public boolean serving() {
        return SERVING.equals(state);
    }

    boolean isProgressOver(Lease known) {
        return epoch > known.epoch || (epoch == known.epoch && serving() && !known.serving());
    }
}
