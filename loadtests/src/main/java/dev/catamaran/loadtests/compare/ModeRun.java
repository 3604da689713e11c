package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.LoadPlan;
import dev.catamaran.loadtests.ramp.Ramp;
import dev.catamaran.loadtests.report.Part;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;

/**
 * One mode once: regions, customers, the full pass, the shorter pass over the same warm processes, the ramp. Each part that
 * goes wrong is a gap of its own.
 */
final class ModeRun {
    private final Scope scope;
    private final Loads loads;
    private final Waits waits;
    private final Progress progress;
    private final Evidence evidence;
    private final Gaps full;
    private boolean switched;

    ModeRun(Scope scope, Loads loads, Waits waits, Progress progress, Evidence evidence) {
        this.scope = scope;
        this.loads = loads;
        this.waits = waits;
        this.progress = progress;
        this.evidence = evidence;
        this.full = evidence.full();
    }

    void run(SystemUnderTest system) throws IOException, InterruptedException {
        Comeback comeback = new Comeback(system, waits);
        try (People people = new People(system.entries(), settings().rate(), evidence.journal(Evidence.CUSTOMERS))) {
            full.attempt(Part.LOAD, Schedule.SET_UP, () -> fullPass(system, people, comeback));
            if (settings().replications().size() > 1) {
                shorterPass(system, people, comeback);
            }
            scope.ofTheShorterPass().forEach(gap -> evidence.shorter().add(gap.part(), gap.why()));
            full.attempt(Part.RAMP, "the ramp", () -> ramp(system, people, comeback));
            scope.ofTheRamp().forEach(gap -> full.add(gap.part(), gap.why()));
        }
    }

    private Settings settings() {
        return scope.settings();
    }

    private void fullPass(SystemUnderTest system, People people, Comeback comeback)
            throws IOException, InterruptedException {
        progress.phase(Schedule.SET_UP);
        LoadPlan plan = new LoadPlan(
                system.entries(),
                settings().customers(),
                settings().merchants(),
                settings().rate(),
                settings().phases().warmUp() / 2,
                settings().phases().total(),
                evidence.journal(Evidence.FULL));
        try (Traffic traffic = loads.begin(plan, evidence.folder())) {
            people.beginSigningUp();
            evidence.fullPass(new LossPass(system, settings().phases(), progress, traffic, full, comeback)
                    .run(settings().region()));
        }
    }

    private void ramp(SystemUnderTest system, People people, Comeback comeback)
            throws IOException, InterruptedException {
        comeback.restore(
                settings().region(), evidence.shorterPass() == null ? evidence.fullPass() : evidence.shorterPass());
        if (switched) {
            system.replicate(settings().replications().get(0));
        }
        try (JournalWriter writer = new JournalWriter(evidence.journal(Evidence.RAMP))) {
            new Ramp(system, people.ready(), settings().ramp(), progress)
                    .run(Settings.servingRegions(evidence.mode()), writer, evidence::capacity);
        }
    }

    private void shorterPass(SystemUnderTest system, People people, Comeback comeback) throws InterruptedException {
        String replication = settings().replications().get(1);
        Narrator narrator = new Narrator() {
            @Override
            public void phase(String name) {
                progress.phase(Schedule.inPass(replication, name));
            }

            @Override
            public void note(String what) {
                progress.note(what);
            }
        };
        Gaps gaps = evidence.shorter();
        gaps.attempt(Part.REGIONS, "switching to " + replication, () -> {
            comeback.restore(settings().region(), evidence.fullPass());
            ShorterPass pass = new ShorterPass(system, people.ready(), gaps, comeback, narrator);
            switched = pass.replicate(replication);
            if (switched) {
                gaps.attempt(
                        Part.LOAD,
                        replication,
                        () -> evidence.shorterPass(pass.run(
                                settings().region(), settings().shorterPhases(), evidence.journal(Evidence.SHORTER))));
            }
        });
    }
}
