package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.requests.PlainClient;
import dev.catamaran.loadtests.requests.RetryPolicy;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The light load of drills: the same customers go on over many drills, each with a journal of its own. Open model:
 * visits begin at random moments at a constant mean rate, whatever the answers.
 */
public final class Crowd implements AutoCloseable {
    private static final int SET_UP_THREADS = 4;
    private static final int SET_UP_ROUNDS = 4;

    private final Customers customers;
    private final Map<String, String> entries;
    private final double visitsPerSecond;
    private final Manner manner;
    private final HttpClient connections = PlainClient.connections();
    private final ExecutorService threads = Executors.newCachedThreadPool(Crowd::daemon);
    private final Errands.Memory memory = new Errands.Memory();
    private final Habits habits;
    private volatile double pace = 1;
    private Thread arrivals;
    private final InFlight inFlight = new InFlight();

    /**
     * @param plan who there is; its journal, ramp and seconds are not used
     * @param habits what they do
     */
    public Crowd(LoadPlan plan, Manner manner, Habits habits) {
        this.customers = new Customers(plan);
        this.entries = plan.entries();
        this.visitsPerSecond = plan.paymentsPerSecond();
        this.manner = manner;
        this.habits = habits;
    }

    /** Returns when every customer has a session, an account, and money where they pay. */
    public void setUp(JournalWriter journal) throws InterruptedException {
        for (int round = 0; round < SET_UP_ROUNDS && customers.readyCount() < customers.planned(); round++) {
            ExecutorService few = Executors.newFixedThreadPool(SET_UP_THREADS, Crowd::daemon);
            Errands errands = errands(journal);
            for (int missing = customers.planned() - customers.readyCount(); missing > 0; missing--) {
                few.submit(() -> errands.setUp(customers.nextToSetUp()));
            }
            few.shutdown();
            few.awaitTermination(120, TimeUnit.SECONDS);
        }
        if (customers.readyCount() < customers.planned()) {
            throw new IllegalStateException(
                    "only " + customers.readyCount() + " of " + customers.planned() + " customers could be set up");
        }
    }

    /** Visits begin, written to this journal, until {@link #stop}. */
    public void begin(JournalWriter journal) {
        Errands errands = errands(journal);
        pace = 1;
        arrivals = daemon(() -> arrive(errands));
        arrivals.start();
    }

    /** Payments of the same customers at even intervals, each sent once and written to this journal. */
    public EvenPayments evenPayments(JournalWriter journal) {
        Errands errands =
                new Errands(new PlainClient(connections, journal, RetryPolicy.ONCE), customers, entries, memory, false);
        return new EvenPayments(errands::payLittle, geographies(), threads);
    }

    private List<String> geographies() {
        return entries.keySet().stream().sorted().toList();
    }

    /** From now on visits begin at this share of the rate, for as long as this drill lasts. */
    public void pace(double share) {
        pace = share;
    }

    /** No more visits begin. */
    public void beginNoMore() {
        arrivals.interrupt();
    }

    /** No more visits begin; true when those under way have ended within the time. */
    public boolean stop(long patienceMillis) throws InterruptedException {
        beginNoMore();
        arrivals.join();
        return inFlight.awaitNone(patienceMillis);
    }

    /** Tries each token that was logged out lately through both ways in, now that the regions have caught up. */
    public void tryOldTokens(JournalWriter journal) throws InterruptedException {
        errands(journal).tryOldTokens();
    }

    /** Asks again, with the same keys, for each payment and deposit that had failed so far, now that everything is whole. */
    public void askAgain(JournalWriter journal) throws InterruptedException {
        errands(journal).askAgain();
    }

    private Errands errands(JournalWriter journal) {
        return new Errands(
                new PlainClient(connections, journal, manner.policy()),
                customers,
                entries,
                memory,
                manner.bothWaysIn());
    }

    private void arrive(Errands errands) {
        List<String> geographies = geographies();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try {
            while (true) {
                double pauseSeconds = -Math.log(1 - random.nextDouble()) / (visitsPerSecond * pace);
                TimeUnit.MICROSECONDS.sleep(Math.round(pauseSeconds * 1e6));
                String geography = geographies.get(random.nextInt(geographies.size()));
                Habits.Kind kind = habits.drawn(random.nextDouble());
                inFlight.run(threads, () -> visit(errands, kind, geography));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void visit(Errands errands, Habits.Kind kind, String geography) throws InterruptedException {
        switch (kind) {
            case OTHER_DEVICE -> errands.otherDevice(geography);
            case NEWCOMER -> errands.newcomer(geography);
            case REFUND -> errands.refund(geography);
            case SPENDING -> errands.spending(geography);
            case SHOPPING -> errands.shopping(geography);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(null, task, "customer", 256 * 1024);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
