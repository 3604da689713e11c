package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.journal.JournalWriter;
import io.gatling.app.Gatling$;
import java.nio.file.Path;

/** The load's own process, fresh for each mode: {@code Load <plan.json>}. Ends when all visits have ended. */
public final class Load {
    /** The line on standard output that says when the set-up is over, followed by epoch milliseconds. */
    public static final String VISITS_BEGIN = "VISITS BEGIN ";

    private Load() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(LoadPlan.read(Path.of(args[0]))));
    }

    /** Answers Gatling's status code: 0 when all visits could begin. */
    static int run(LoadPlan plan) throws Exception {
        String results = plan.journal().resolveSibling("gatling").toString();
        try (JournalWriter journal = new JournalWriter(plan.journal())) {
            new LoadRun(plan, new Customers(plan), journal).makeCurrent();
            return Gatling$.MODULE$.fromArgs(
                    new String[] {"--simulation", CustomersSimulation.class.getName(), "--results-folder", results});
        }
    }
}
