package dev.catamaran.lab.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A few customers of each home. Whom a region has forgotten, because it died before it had told, is replaced. */
final class Customers {

    /** Enough that no account is paid from twice at once at a laptop's rates. */
    private static final int OF_EACH_HOME = 8;

    private static final long AGAIN_MILLIS = 500;
    private static final long DEMO_MONEY = 1_000_000;

    private final HttpClient http;
    private final Map<String, String> entries;
    private final Map<String, List<Customer>> byHome = new ConcurrentHashMap<>();

    /** @param entries base addresses by geography */
    Customers(HttpClient http, Map<String, String> entries) {
        this.http = http;
        this.entries = Map.copyOf(entries);
        entries.keySet().forEach(home -> byHome.put(home, new CopyOnWriteArrayList<>()));
    }

    List<String> homes() {
        return entries.keySet().stream().sorted().toList();
    }

    /** Whether this home has two who can pay each other. */
    boolean canPay(String home) {
        return byHome.get(home).size() > 1;
    }

    boolean areComplete() {
        return byHome.values().stream().allMatch(all -> all.size() >= OF_EACH_HOME);
    }

    Customer any(String home) {
        List<Customer> all = byHome.get(home);
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    Customer anyBut(Customer one) {
        List<Customer> others = byHome.get(one.home()).stream()
                .filter(other -> !other.equals(one))
                .toList();
        return others.get(ThreadLocalRandom.current().nextInt(others.size()));
    }

    void forget(Customer customer) {
        byHome.get(customer.home()).remove(customer);
    }

    /** Sets up who is missing, for as long as somebody is wanted. */
    void replenish(String home, BooleanSupplier wanted) throws InterruptedException {
        List<Customer> all = byHome.get(home);
        while (true) {
            if (!wanted.getAsBoolean() || all.size() >= OF_EACH_HOME) {
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
                continue;
            }
            try {
                all.add(arrived(home));
            } catch (IOException notNow) {
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            }
        }
    }

    private Customer arrived(String home) throws IOException, InterruptedException {
        Caller caller = new Caller(http, entries.get(home));
        String account = caller.arrive(home, DEMO_MONEY);
        return new Customer(home, entries.get(home), caller.token(), account);
    }
}
