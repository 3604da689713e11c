package dev.catamaran.loadtests.journeys;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Payments at a constant rate, one geography after the other, each begun at its time whatever the answers (open
 * model). At even intervals and not at random moments: a ramp asks how much the regions can do, not how long the
 * queues of a random day are.
 */
public final class EvenPayments {

    /** Pays once in a geography; true when that was acknowledged. */
    interface Payment {
        boolean pay(String geography) throws InterruptedException;
    }

    private final Payment payment;
    private final List<String> geographies;
    private final Executor threads;
    private final Queue<Paid> paid = new ConcurrentLinkedQueue<>();
    private final InFlight inFlight = new InFlight();
    private Thread arrivals;
    private long begun;

    EvenPayments(Payment payment, List<String> geographies, Executor threads) {
        this.payment = payment;
        this.geographies = geographies;
        this.threads = threads;
    }

    /** Begins once; an ended load is not begun again. */
    public EvenPayments begin(double perSecond) {
        begun = System.nanoTime();
        arrivals = new Thread(() -> arrive(perSecond), "even payments");
        arrivals.setDaemon(true);
        arrivals.start();
        return this;
    }

    private void arrive(double perSecond) {
        try {
            for (long number = 0; true; number++) {
                double dueAtSeconds = number / perSecond;
                TimeUnit.NANOSECONDS.sleep(Math.round(dueAtSeconds * 1e9) - (System.nanoTime() - begun));
                String geography = geographies.get((int) (number % geographies.size()));
                inFlight.run(threads, () -> pay(geography, dueAtSeconds));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pay(String geography, double dueAtSeconds) throws InterruptedException {
        boolean acknowledged = false;
        try {
            acknowledged = payment.pay(geography);
        } finally {
            paid.add(new Paid(dueAtSeconds, (seconds() - dueAtSeconds) * 1000, acknowledged));
        }
    }

    /** Since the begin. */
    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Those that have ended so far. */
    public List<Paid> paid() {
        return List.copyOf(paid);
    }

    /** No more payments begin; true when those under way have ended within the time. */
    public boolean stop(long patienceMillis) throws InterruptedException {
        arrivals.interrupt();
        arrivals.join();
        return inFlight.awaitNone(patienceMillis);
    }
}
