package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.journeys.Habits;
import dev.catamaran.loadtests.journeys.LoadPlan;
import dev.catamaran.loadtests.journeys.Manner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The customers of the ramp and of the shorter pass. They sign up while the first pass warms up, so that this costs no
 * time of its own and is over before anything is measured.
 */
final class People implements AutoCloseable {
    /** Of each home: enough that no customer is asked to pay more often than the gateway lets one. */
    private static final int CUSTOMERS = 12;

    private static final int MERCHANTS = 3;

    private final Crowd crowd;
    private final Path journal;
    private CompletableFuture<Void> setUp;

    /**
     * @param visitsPerSecond of the shorter pass
     * @param journal of the sign-ups
     */
    People(Map<String, String> entries, double visitsPerSecond, Path journal) {
        LoadPlan plan = new LoadPlan(entries, CUSTOMERS, MERCHANTS, visitsPerSecond, 0, 0, null);
        this.crowd = new Crowd(plan, Manner.PATIENT, Habits.SHOPPING);
        this.journal = journal;
    }

    People beginSigningUp() {
        setUp = CompletableFuture.runAsync(this::signUp, People::onAThreadOfItsOwn);
        return this;
    }

    private void signUp() {
        try (JournalWriter writer = new JournalWriter(journal)) {
            crowd.setUp(writer);
        } catch (IOException | InterruptedException failed) {
            throw new CompletionException(failed);
        }
    }

    /** The common pool's threads do not know the classes that Maven has loaded for this run. */
    private static void onAThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "sign-ups");
        thread.setDaemon(true);
        thread.start();
    }

    /** When all of them are signed up. */
    Crowd ready() {
        if (setUp == null) {
            beginSigningUp();
        }
        setUp.join();
        return crowd;
    }

    @Override
    public void close() {
        crowd.close();
    }
}
