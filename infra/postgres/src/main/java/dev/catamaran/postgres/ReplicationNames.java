package dev.catamaran.postgres;

import java.util.regex.Pattern;

/**
 * The names that two regions use for each other, the same in both modes.
 *
 * @param region own region
 * @param peer the other region
 */
public record ReplicationNames(String region, String peer) {

    /** What PostgreSQL allows in a slot's name, minus the length that the prefix needs. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{1,50}");

    public ReplicationNames {
        if (!PLAIN.matcher(region).matches() || !PLAIN.matcher(peer).matches() || region.equals(peer)) {
            throw new IllegalArgumentException("not two region names: " + region + ", " + peer);
        }
    }

    /** The same pair seen from the other side. */
    public ReplicationNames atPeer() {
        return new ReplicationNames(peer, region);
    }

    /** Own subscription to the peer. */
    public String subscription() {
        return "from_" + peer;
    }

    /** Own slot at the peer, and the application name under which this region reads there. */
    public String atPeerAs() {
        return "to_" + region;
    }

    /** The peer's slot here, its application name here, and so what {@code synchronous_standby_names} holds here. */
    public String standby() {
        return "to_" + peer;
    }
}
