package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.journeys.Habits;
import dev.catamaran.loadtests.journeys.LoadPlan;
import dev.catamaran.loadtests.journeys.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A load that ends before its time, as the process of a real one may. */
final class FakeLoad implements Traffic {
    private final Crowd crowd;
    private final JournalWriter journal;
    private final Traffic customers;
    private int looksUntilTheEnd;

    private FakeLoad(Crowd crowd, JournalWriter journal, int looksUntilTheEnd) {
        this.crowd = crowd;
        this.journal = journal;
        this.customers = CrowdTraffic.begin(crowd, journal);
        this.looksUntilTheEnd = looksUntilTheEnd;
    }

    /** @param looksUntilTheEnd how often it is still there when somebody looks */
    static FakeLoad begin(LoadPlan plan, int looksUntilTheEnd) throws InterruptedException {
        Crowd crowd = new Crowd(plan, Manner.PATIENT, Habits.SHOPPING);
        JournalWriter journal = new JournalWriter(plan.journal());
        crowd.setUp(journal);
        return new FakeLoad(crowd, journal, looksUntilTheEnd);
    }

    @Override
    public double beganAt() {
        return customers.beganAt();
    }

    @Override
    public void mustGoOn() {
        if (looksUntilTheEnd-- <= 0) {
            throw new IllegalStateException("the load ended before its time, see its log");
        }
    }

    @Override
    public void awaitEnd() throws IOException, InterruptedException {
        customers.awaitEnd();
    }

    @Override
    public void close() {
        customers.close();
        try {
            journal.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            crowd.close();
        }
    }
}
