package dev.catamaran.controller;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which homes move together, and who owns them at the very first start. In active-passive all homes share one entry, so
 * that one compare-and-set moves them all.
 *
 * @param name the entry's name in the register
 */
record LeasePlan(String name, List<String> homes, String firstOwner) {

    static List<LeasePlan> of(Mode mode, List<String> homes, String primary) {
        return mode == Mode.ACTIVE_PASSIVE
                ? List.of(new LeasePlan("leases/" + sorted(homes), homes, primary))
                : homes.stream()
                        .map(home -> new LeasePlan("leases/" + home, List.of(home), home))
                        .toList();
    }

    /** Two controllers that were told the homes in another order must not have two entries for them. */
    private static String sorted(List<String> homes) {
        return homes.stream().sorted().collect(Collectors.joining("+"));
    }
}
