package dev.catamaran.console;

import java.net.URI;
import java.util.Map;

/**
 * Where orders are given, and what they show there.
 *
 * @param byZone base address of the port where a zone's controller takes orders
 * @param token of {@code Authorization: Bearer}; empty when there is none, and every order is refused
 */
public record OrderAddresses(Map<String, URI> byZone, String token) {

    public OrderAddresses {
        byZone = Map.copyOf(byZone);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return byZone.toString();
    }
}
