package dev.catamaran.loadtests.journeys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The newest payments that merchants have got, each for one refund. */
final class Receipts {

    /** @param payer the account that paid */
    record Receipt(String payment, String payer, Customer merchant, long amount) {}

    private static final int MOST = 50;

    private final Map<String, Deque<Receipt>> byHome = new HashMap<>();

    synchronized void add(Receipt receipt) {
        Deque<Receipt> newest = byHome.computeIfAbsent(receipt.merchant().home(), home -> new ArrayDeque<>());
        newest.addFirst(receipt);
        if (newest.size() > MOST) {
            newest.removeLast();
        }
    }

    /** The newest of a merchant of that home, taken out; null when there is none. */
    synchronized Receipt take(String home) {
        Deque<Receipt> newest = byHome.get(home);
        return newest == null ? null : newest.pollFirst();
    }
}
