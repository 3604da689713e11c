package dev.catamaran.lab;

import java.util.ArrayList;
import java.util.List;

/** What was done to the lab, what it did by itself to recover, and when. */
final class Events {

    /**
     * @param at epoch milliseconds
     * @param fault or what a region did by itself
     * @param request what was asked for, or what is to be known; becomes JSON
     */
    record Event(long at, String fault, Object request) {}

    private final List<Event> all = new ArrayList<>();

    synchronized void add(long at, String fault, Object request) {
        all.add(new Event(at, fault, request));
    }

    synchronized List<Event> all() {
        return List.copyOf(all);
    }
}
