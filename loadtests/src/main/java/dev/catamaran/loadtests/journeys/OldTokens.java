package dev.catamaran.loadtests.journeys;

import java.util.ArrayList;
import java.util.List;

/** Tokens whose log-out was acknowledged. */
final class OldTokens {

    record OldToken(Customer customer, String token) {}

    private final List<OldToken> tokens = new ArrayList<>();

    synchronized void add(Customer customer, String token) {
        tokens.add(new OldToken(customer, token));
    }

    synchronized List<OldToken> takeAll() {
        List<OldToken> all = List.copyOf(tokens);
        tokens.clear();
        return all;
    }
}
