package dev.catamaran.loadtests.journeys;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** Everybody of the run: those still to be set up, and then payers and payees by home. */
final class Customers {
    /** One payment in five goes to a merchant of the other home. */
    private static final double ABROAD = 0.2;

    private final Queue<Customer> toSetUp = new ConcurrentLinkedQueue<>();
    private final Map<String, List<Customer>> payers = new ConcurrentHashMap<>();
    private final Map<String, List<Customer>> merchants = new ConcurrentHashMap<>();
    private final List<String> homes;
    private final int planned;

    Customers(LoadPlan plan) {
        homes = plan.geographies();
        String run = Long.toString(System.currentTimeMillis(), 36);
        for (String home : homes) {
            payers.put(home, new CopyOnWriteArrayList<>());
            merchants.put(home, new CopyOnWriteArrayList<>());
        }
        for (int i = 0; i < Math.max(plan.merchantsPerHome(), plan.customersPerHome()); i++) {
            for (String home : homes) {
                add("merchant", i, plan.merchantsPerHome(), home, run);
                add("payer", i, plan.customersPerHome(), home, run);
            }
        }
        planned = toSetUp.size();
    }

    private void add(String kind, int number, int wanted, String home, String run) {
        if (number < wanted) {
            toSetUp.add(new Customer(kind + "-" + home + "-" + number + "-" + run, home, "a-long-pass-phrase-" + run));
        }
    }

    int planned() {
        return planned;
    }

    Customer nextToSetUp() {
        return toSetUp.remove();
    }

    /** Lets somebody else take the place of a customer whose set-up failed. */
    void replace(Customer failed) {
        toSetUp.add(new Customer(failed.name() + "x", failed.home(), failed.password()));
    }

    static boolean pays(Customer customer) {
        return customer.name().startsWith("payer");
    }

    void ready(Customer customer) {
        (pays(customer) ? payers : merchants).get(customer.home()).add(customer);
    }

    int readyCount() {
        return homes.stream()
                .mapToInt(home -> payers.get(home).size() + merchants.get(home).size())
                .sum();
    }

    Customer anyPayer(String home) {
        return any(payers.get(home));
    }

    /** A merchant's account, mostly of the payer's own home. */
    String anyPayee(String payersHome) {
        String home = payersHome;
        if (homes.size() > 1 && ThreadLocalRandom.current().nextDouble() < ABROAD) {
            home = any(homes.stream().filter(other -> !other.equals(payersHome)).toList());
        }
        return any(merchants.get(home)).account();
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
