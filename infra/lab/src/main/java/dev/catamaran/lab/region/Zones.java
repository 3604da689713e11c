package dev.catamaran.lab.region;

import java.util.List;

/** The names of the places between which bytes have to travel. */
public final class Zones {

    public static final List<String> REGIONS = List.of("eu", "us");
    public static final String WITNESS = "witness";

    private Zones() {}

    public static List<String> all() {
        return List.of("eu", "us", WITNESS, customers("eu"), customers("us"));
    }

    public static List<String> others(String zone) {
        return all().stream().filter(other -> !other.equals(zone)).toList();
    }

    public static String peer(String region) {
        return region.equals("eu") ? "us" : "eu";
    }

    /** Where the customers of a geography are. */
    public static String customers(String geography) {
        return "customers-" + geography;
    }
}
