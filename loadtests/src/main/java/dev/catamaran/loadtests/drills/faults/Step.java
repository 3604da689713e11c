package dev.catamaran.loadtests.drills.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One thing that is done to the lab.
 *
 * @param atMillis after the beginning of the drill
 * @param name of the control API's call, or {@link #MOVE}, {@link #MOVES} or {@link #REPLICATE} for an order
 * @param request the call's body
 */
public record Step(long atMillis, String name, Map<String, Object> request) {
    public static final String MOVE = "move";
    /** Planned moves there and back, each when the one before is done and the regions are whole. */
    public static final String MOVES = "moves";
    /** An order to replicate in {@link #FIRST the way the lab was started}, or in {@link #OTHER the other one}. */
    public static final String REPLICATE = "replicate";

    public static final String FIRST = "first";
    public static final String OTHER = "other";

    private static final long PATIENCE_MILLIS = 60_000;
    private static final long MOVE_PATIENCE_MILLIS = 30_000;

    private static final Set<Object> SERVERS = Set.of("postgres", "redis");

    public Step {
        request = new TreeMap<>(request);
    }

    /** True when this starts a service of a region again, which is ready only when the region's servers run. */
    public boolean startsAService() {
        return name.equals("start-process") && !isOfAServer();
    }

    /** True when this starts PostgreSQL or Redis again, in the same region as the other step. */
    public boolean startsAServerBeside(Step other) {
        return name.equals("start-process")
                && isOfAServer()
                && request.get("region").equals(other.request.get("region"));
    }

    private boolean isOfAServer() {
        return SERVERS.contains(request.get("name"));
    }

    /** True for orders that a region may refuse while something else is broken. */
    public boolean isAnOrder() {
        return name.equals(MOVE) || name.equals(REPLICATE);
    }

    /** How long it may take from the end of the faults on. */
    public long patienceMillis() {
        return name.equals(MOVES)
                ? ((Number) request.get("times")).longValue() * MOVE_PATIENCE_MILLIS
                : PATIENCE_MILLIS;
    }

    public Step at(long otherMillis) {
        return new Step(otherMillis, name, request);
    }

    /** As a person reads it: {@code cut-link from eu to us}. */
    public String inWords() {
        StringBuilder words = new StringBuilder(name);
        request.forEach((field, value) -> {
            if (field.equals("region") || field.equals("name")) {
                words.append(' ').append(value);
            } else if (field.equals("oneWay")) {
                words.append(Boolean.TRUE.equals(value) ? " one way" : "");
            } else {
                words.append(' ').append(field).append(' ').append(value);
            }
        });
        return words.toString();
    }
}
