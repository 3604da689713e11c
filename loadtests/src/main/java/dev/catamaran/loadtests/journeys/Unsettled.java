package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.requests.Wanted;
import java.util.ArrayList;
import java.util.List;

/** Payments and deposits that came to no end within the customer's patience, to be asked for again when everything is whole. */
final class Unsettled {

    record Open(Customer customer, Wanted wanted) {}

    private final List<Open> open = new ArrayList<>();

    synchronized void add(Customer customer, Wanted wanted) {
        open.add(new Open(customer, wanted));
    }

    synchronized List<Open> takeAll() {
        List<Open> all = List.copyOf(open);
        open.clear();
        return all;
    }
}
