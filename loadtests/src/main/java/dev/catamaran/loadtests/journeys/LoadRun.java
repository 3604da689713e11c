package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.journal.JournalWriter;

/** What the simulation needs and cannot be given: Gatling makes simulations itself, without arguments. */
record LoadRun(LoadPlan plan, Customers customers, JournalWriter journal) {
    private static volatile LoadRun current;

    static LoadRun current() {
        return current;
    }

    void makeCurrent() {
        current = this;
    }
}
