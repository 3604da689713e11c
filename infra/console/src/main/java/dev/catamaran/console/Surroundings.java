package dev.catamaran.console;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What only the maker of the zones can know; a deployed console knows nothing of it. */
public interface Surroundings {

    /**
     * Something that was done, or that a region did by itself.
     *
     * @param at epoch milliseconds
     * @param kind as {@link ConsoleState.Event} has it
     * @param strikes the region whose customers it hits, or null
     */
    record Deed(long at, String kind, String text, String strikes) {}

    default List<ConsoleState.Link> links() {
        return List.of();
    }

    /** By zone. */
    default Map<String, List<ConsoleState.RunningProcess>> processes() {
        return Map.of();
    }

    /** Whether the zone is known to be dead, so that nobody need wait for a time-out. */
    default boolean isDead(String zone) {
        return false;
    }

    /** The oldest first. */
    default List<Deed> deeds() {
        return List.of();
    }

    /** Null without a load. */
    default ConsoleState.Load load() {
        return null;
    }

    /** When the first payment of this home since then was acknowledged by another region, if one was. */
    default OptionalLong firstPaid(String home, String notBy, long since) {
        return OptionalLong.empty();
    }

    static Surroundings unknown() {
        return new Surroundings() {};
    }
}
