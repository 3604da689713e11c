package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What was done to the lab, and when. */
final class Events {

    /** @param at epoch milliseconds */
    record Event(long at, String fault, JsonNode request) {}

    private final List<Event> all = new ArrayList<>();

    synchronized void add(long at, String fault, JsonNode request) {
        all.add(new Event(at, fault, request));
    }

    synchronized List<Event> all() {
        return List.copyOf(all);
    }
}
