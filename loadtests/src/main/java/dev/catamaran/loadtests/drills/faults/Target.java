package dev.catamaran.loadtests.drills.faults;

/**
 * Whom a fault hits and when.
 *
 * @param region the one that is hit
 * @param service the one of its processes that is hit, for faults that hit one
 * @param startMillis after the beginning of the drill
 */
public record Target(String region, String service, long startMillis, long lengthMillis) {

    public String peer() {
        return region.equals("eu") ? "us" : "eu";
    }

    long endMillis() {
        return startMillis + lengthMillis;
    }
}
