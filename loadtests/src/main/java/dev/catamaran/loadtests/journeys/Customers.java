package dev.catamaran.loadtests.journeys;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody of the run: those still to be set up, and then payers and payees by home. */
final class Customers {
    /** One payment in five goes to the other home. */
    private static final double ABROAD = 0.2;
    /** One payment in ten goes to whoever came last, whose account the other region may not know yet. */
    private static final double TO_THE_NEWEST = 0.1;

    private final Queue<Customer> toSetUp = new ConcurrentLinkedQueue<>();
    private final Map<String, List<Customer>> payers = new ConcurrentHashMap<>();
    private final Map<String, List<Customer>> merchants = new ConcurrentHashMap<>();
    private final List<String> homes;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicInteger newcomers = new AtomicInteger();
    private final int planned;
    private volatile Customer newest;

    Customers(LoadPlan plan) {
        homes = plan.geographies();
        for (String home : homes) {
            payers.put(home, new CopyOnWriteArrayList<>());
            merchants.put(home, new CopyOnWriteArrayList<>());
        }
        for (int i = 0; i < Math.max(plan.merchantsPerHome(), plan.customersPerHome()); i++) {
            for (String home : homes) {
                add("merchant", i, plan.merchantsPerHome(), home);
                add("payer", i, plan.customersPerHome(), home);
            }
        }
        planned = toSetUp.size();
    }

    private void add(String kind, int number, int wanted, String home) {
        if (number < wanted) {
            toSetUp.add(customer(kind, number, home));
        }
    }

    private Customer customer(String kind, int number, String home) {
        return new Customer(kind + "-" + home + "-" + number + "-" + run, home, "a-long-pass-phrase-" + run);
    }

    /** Somebody who has not signed up yet, and pays once they are ready. */
    Customer newcomer(String home) {
        return customer("payer-new", newcomers.incrementAndGet(), home);
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
        newest = customer;
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

    Customer anyMerchant(String home) {
        return any(merchants.get(home));
    }

    String anyHome() {
        return any(homes);
    }

    /** A merchant, mostly of the payer's own home, or now and then the newest customer. */
    Customer anyPayee(Customer payer) {
        Customer last = newest;
        if (last != null && last != payer && ThreadLocalRandom.current().nextDouble() < TO_THE_NEWEST) {
            return last;
        }
        String home = payer.home();
        if (homes.size() > 1 && ThreadLocalRandom.current().nextDouble() < ABROAD) {
            home = any(
                    homes.stream().filter(other -> !other.equals(payer.home())).toList());
        }
        return anyMerchant(home);
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
