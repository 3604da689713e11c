package dev.catamaran.lab.load;

import dev.catamaran.console.ConsoleState;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Payments at a constant rate, the geographies in turn, each begun at its time whatever the answers (open model). Costs nothing while
 * nobody wants any.
 */
public final class Load implements AutoCloseable {

    /** The end of the slider: more than two cores can do. */
    public static final int MOST = 50;

    private static final long IDLE_MILLIS = 100;
    private static final int DEAREST = 9;

    /** Beyond it the system has stopped answering, and more would only fill the memory. */
    private static final long MOST_WAITING = 2_000;

    private final ExecutorService answers = Executors.newFixedThreadPool(2, task -> daemon(task, "load-answers"));
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(answers)
            .build();
    private final Tally tally = new Tally();
    private final Customers customers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile int wanted;

    /** @param entries base addresses of the customers' ways in, by geography */
    public Load(Map<String, String> entries) {
        this.customers = new Customers(http, entries);
    }

    /** From now on. The first time, customers sign up before the first payment. */
    public synchronized void want(int perSecond) {
        wanted = perSecond;
        if (perSecond > 0 && threads.isEmpty()) {
            customers.homes().forEach(home -> begin(() -> customers.replenish(home, () -> wanted > 0)));
            begin(this::arrive);
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void begin(Work work) {
        Thread thread = daemon(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "load");
        threads.add(thread);
        thread.start();
    }

    private void arrive() throws InterruptedException {
        long due = System.nanoTime();
        for (int number = 0; true; number++) {
            int rate = wanted;
            if (rate == 0) {
                TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
                due = System.nanoTime();
                continue;
            }
            due += 1_000_000_000L / rate;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            String home = customers.homes().get(number % customers.homes().size());
            if (customers.canPay(home) && tally.waiting() < MOST_WAITING) {
                pay(home);
            }
        }
    }

    private void pay(String home) {
        Customer from = customers.any(home);
        Customer to = customers.anyBut(from);
        int amount = 1 + ThreadLocalRandom.current().nextInt(DEAREST);
        tally.begun();
        new Payment(http, answers, from, to, amount).send().thenAccept(outcome -> ended(from, outcome));
    }

    private void ended(Customer from, Payment.Outcome outcome) {
        if (outcome.acknowledged()) {
            tally.paid(new Tally.Paid(outcome.at(), from.home(), outcome.region(), outcome.millis()));
            return;
        }
        tally.failed();
        if (outcome.isForgotten()) {
            customers.forget(from);
        }
    }

    public ConsoleState.Load view() {
        long now = System.currentTimeMillis();
        return new ConsoleState.Load(
                wanted,
                MOST,
                wanted > 0 && !customers.areComplete(),
                tally.perSecond(now),
                tally.acknowledged(),
                tally.failures(),
                tally.waiting(),
                tally.longestWait(now),
                tally.p99(now));
    }

    /** When the first payment of this home since then was acknowledged by another region, in epoch milliseconds. */
    public OptionalLong firstPaid(String home, String notBy, long since) {
        return tally.first(home, notBy, since);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        wanted = 0;
        threads.forEach(Thread::interrupt);
        answers.shutdownNow();
    }
}
