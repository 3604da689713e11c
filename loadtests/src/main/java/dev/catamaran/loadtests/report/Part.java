package dev.catamaran.loadtests.report;

import java.util.Set;

/** What a run measures one after the other. What one part lacks costs its own rows, and those that build on it. */
public enum Part {
    /** The regions themselves, in this mode and with this replication. */
    REGIONS,
    /** Customers under a steady load. */
    LOAD,
    /** What the regions' processes use meanwhile. */
    USAGE,
    /** The loss of a region. */
    LOSS,
    /** The steps of the takeover, as the controllers recorded them. */
    TAKEOVER,
    /** What the surviving region had before the dead one came back. */
    SURVIVOR,
    /** The region's return, and the move back. */
    COMEBACK,
    RAMP,
    AUDIT;

    private static final Set<Part> OF_A_LOSS = Set.of(LOSS, TAKEOVER, SURVIVOR, COMEBACK);

    /** True when what belongs to the other part cannot be measured without this one. */
    boolean costs(Part other) {
        return switch (this) {
            case REGIONS -> true;
            case LOAD -> other == LOAD || other == USAGE || OF_A_LOSS.contains(other);
            case LOSS -> OF_A_LOSS.contains(other);
            case AUDIT -> other == AUDIT || other == SURVIVOR;
            default -> this == other;
        };
    }
}
