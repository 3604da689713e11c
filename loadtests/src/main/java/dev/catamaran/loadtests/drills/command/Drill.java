package dev.catamaran.loadtests.drills.command;

import dev.catamaran.loadtests.drills.Lab;
import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.kills.Kills;
import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.drills.runs.Load;
import dev.catamaran.loadtests.drills.runs.Workshop;
import dev.catamaran.loadtests.drills.schedules.Schedules;
import dev.catamaran.loadtests.journeys.Habits;
import dev.catamaran.loadtests.journeys.Manner;
import dev.catamaran.loadtests.settings.OutFolder;

/** {@code ./mvnw -Pdrill}: one fault, random schedules, or kills in a row. Ends with an exception when a promise was broken. */
public final class Drill {
    private Drill() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = settings();
        try (OutFolder out = OutFolder.prepare(settings.out())) {
            if (!run(settings)) {
                throw new IllegalStateException("not clean, see above and " + settings.out());
            }
        }
    }

    private static Settings settings() {
        try {
            return Settings.fromSystemProperties();
        } catch (IllegalArgumentException unknown) {
            System.out.println(unknown.getMessage());
            throw unknown;
        }
    }

    private static boolean run(Settings settings) throws Exception {
        System.setProperty(Lab.FAKE_CLOCKS, String.valueOf(settings.fakeClocks()));
        if (settings.schedules() > 0) {
            return schedules(settings);
        }
        return settings.kills() > 0 ? kills(settings) : oneFault(settings);
    }

    private static boolean schedules(Settings settings) throws Exception {
        Schedules.Request request = new Schedules.Request(
                settings.combinations(),
                settings.faults(),
                settings.schedules(),
                settings.seed(),
                settings.shrink(),
                new Load(settings.rate(), Manner.IMPATIENT, Habits.EVERYTHING),
                settings.home(),
                settings.out());
        return new Schedules(request, System.out).run();
    }

    private static boolean kills(Settings settings) throws Exception {
        Kills kills = new Kills(settings.out(), System.out);
        for (Combination combination : settings.modes()) {
            try (Workshop workshop = workshop(settings, combination, Habits.SHOPPING)) {
                kills.run(workshop, settings.kills());
            }
        }
        return kills.finish();
    }

    private static boolean oneFault(Settings settings) throws Exception {
        Fault fault = Fault.of(settings.fault());
        if (fault == Fault.FULL_DISK) {
            System.setProperty(Lab.SMALL_DISKS, "true");
        }
        try (Workshop workshop = workshop(settings, settings.combination(), Habits.EVERYTHING)) {
            return new OneFault(fault, settings.region(), System.out).run(workshop);
        }
    }

    private static Workshop workshop(Settings settings, Combination combination, Habits habits) {
        Load load = new Load(settings.rate(), Manner.PATIENT, habits);
        return new Workshop(combination, settings.home(), settings.out(), load);
    }
}
