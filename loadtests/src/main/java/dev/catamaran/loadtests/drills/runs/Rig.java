package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Auditor;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.Lab;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.journeys.LoadPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A running lab with its customers, and the journals of all that they were ever told. */
public final class Rig implements AutoCloseable {
    private static final int CUSTOMERS = 10;
    private static final int MERCHANTS = 2;

    private final Combination combination;
    private final Lab lab;
    private final Crowd crowd;
    private final List<Journal> journals = new ArrayList<>();
    private final SyncPromise promise;
    private final List<Double> equalAt = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private Rig(Combination combination, Lab lab, Crowd crowd) {
        this.combination = combination;
        this.lab = lab;
        this.crowd = crowd;
        this.promise = new SyncPromise(combination.replication());
    }

    /**
     * Starts two regions and sets the customers up.
     *
     * @param home the project's root
     * @param folder for the lab's data and logs; it stays
     */
    public static Rig start(Combination combination, Path home, Path folder, Load load)
            throws IOException, InterruptedException {
        Lab lab = Lab.start(home, folder.resolve("lab"), combination.mode(), combination.replication(), line -> {});
        try {
            LoadPlan plan =
                    new LoadPlan(lab.view().entries(), CUSTOMERS, MERCHANTS, load.visitsPerSecond(), 0, 0, null);
            Rig rig = new Rig(combination, lab, new Crowd(plan, load.manner(), load.habits()));
            rig.setUp(folder.resolve("set-up.jsonl"));
            return rig;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            lab.close();
            throw failed;
        }
    }

    private void setUp(Path file) throws IOException, InterruptedException {
        try (JournalWriter journal = new JournalWriter(file)) {
            crowd.setUp(journal);
        }
        journals.add(Journal.read(file));
    }

    Combination combination() {
        return combination;
    }

    public Lab lab() {
        return lab;
    }

    Crowd crowd() {
        return crowd;
    }

    public Controllers controllers() throws IOException, InterruptedException {
        return Controllers.of(lab.view());
    }

    SyncPromise promise() {
        return promise;
    }

    /** Returns when both regions replicate so. */
    void replicate(String replication) throws IOException, InterruptedException {
        int order = promise.ordered(replication, System.currentTimeMillis());
        lab.replicate(replication);
        promise.inEffect(order, replication, System.currentTimeMillis());
    }

    /** Both regions have the same rows at this moment, and nobody writes any. */
    void regionsAreEqual() {
        equalAt.add((double) System.currentTimeMillis());
    }

    /** Every payment that a customer of this lab was ever told of is looked for, not only those of the last journal. */
    AuditResult audit(Journal last) throws SQLException, IOException, InterruptedException {
        journals.add(last);
        return new Auditor(Journal.joined(journals), promise.mayLose(), null)
                .strictIn(promise.times())
                .equalAt(equalAt)
                .audit(lab.view().databases());
    }

    /** The findings that no audit before this one had. */
    List<Finding> newOnes(AuditResult audit) {
        Set<String> before = Set.copyOf(known);
        audit.findings().forEach(finding -> known.add(name(finding)));
        return audit.findings().stream()
                .filter(finding -> !before.contains(name(finding)))
                .toList();
    }

    /** An overdrawn account stays the same finding while what it holds goes on changing. */
    private static String name(Finding finding) {
        String name = finding.kind() + " " + finding.subject();
        return finding.kind() == Kind.OVERDRAWN ? name : name + " " + finding.detail();
    }

    @Override
    public void close() throws InterruptedException {
        crowd.close();
        lab.close();
    }
}
