package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.compare.Timetable.Entry;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.ramp.Ramp;
import java.util.ArrayList;
import java.util.List;

/** The phases of one lab in their order, by the names that the narrator hears. Seconds are those of two quiet processors. */
final class Schedule {
    static final String START = "starting two regions";
    static final String SET_UP = "setting customers up";
    static final String AUDIT = "catch-up and audit";
    static final String ENDING = "done";

    /** The figure against which a machine is measured: no more than a quarter of a minute of work for two processors. */
    static final double START_SECONDS = 25;

    private static final double SET_UP_SECONDS = 8;
    private static final double COMEBACK_SECONDS = 16;
    private static final double SCALING_SECONDS = 8;
    private static final double SWITCH_SECONDS = 2;
    private static final double AUDIT_SECONDS = 6;
    private static final double ENDING_SECONDS = 4;

    private final Settings settings;

    Schedule(Settings settings) {
        this.settings = settings;
    }

    static String inPass(String replication, String phase) {
        return replication + ": " + phase;
    }

    List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        all.add(Entry.work(START, settings.target() == null ? START_SECONDS : 0));
        all.add(Entry.work(SET_UP, SET_UP_SECONDS));
        loss("", settings.phases(), all);
        all.addAll(shorterPass());
        for (int instances : settings.ramp().instances()) {
            all.add(new Entry(Ramp.phase(instances), settings.ramp().offerSeconds(), SCALING_SECONDS, 0));
        }
        all.add(Entry.work(AUDIT, AUDIT_SECONDS));
        all.add(Entry.work(ENDING, ENDING_SECONDS));
        return all;
    }

    private List<Entry> shorterPass() {
        List<Entry> all = new ArrayList<>();
        if (settings.replications().size() > 1) {
            String prefix = inPass(settings.replications().get(1), "");
            all.add(Entry.work(prefix + ShorterPass.SWITCH, SWITCH_SECONDS));
            loss(prefix, settings.shorterPhases(), all);
        }
        return all;
    }

    List<String> phasesOfTheShorterPass() {
        return shorterPass().stream().map(Entry::phase).toList();
    }

    private void loss(String prefix, Phases phases, List<Entry> all) {
        all.add(Entry.lasting(prefix + LossPass.WARM_UP, phases.warmUp()));
        all.add(Entry.lasting(prefix + LossPass.STEADY, phases.steady()));
        all.add(Entry.lasting(prefix + LossPass.lost(settings.region()), phases.recovery()));
        all.add(new Entry(prefix + LossPass.comesBack(settings.region()), 0, COMEBACK_SECONDS, phases.comeback()));
    }
}
