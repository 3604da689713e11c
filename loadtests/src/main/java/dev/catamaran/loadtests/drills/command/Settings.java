package dev.catamaran.loadtests.drills.command;

import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.runs.Combination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What to drill, from system properties ({@code -Dname=value}). Exactly one of fault, schedules and kills says what.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>fault</td><td>one fault of the catalogue</td></tr>
 * <tr><td>schedules</td><td>how many random schedules, spread over the combinations of mode and replication</td></tr>
 * <tr><td>kills</td><td>how many kills of the active region in each mode</td></tr>
 * <tr><td>mode, replication</td><td>when not given: both for schedules and kills' modes; active-active and async otherwise</td></tr>
 * <tr><td>region</td><td>the one that a single fault hits, eu</td></tr>
 * <tr><td>short</td><td>true for four known schedules in two of the four combinations: shows that everything works</td></tr>
 * <tr><td>seed</td><td>of the first schedule</td></tr>
 * <tr><td>faults</td><td>names that schedules are drawn from, separated by commas</td></tr>
 * <tr><td>shrink</td><td>how many more drills may be spent on the shortest failing schedule, 6</td></tr>
 * <tr><td>rate</td><td>visits per second, 15</td></tr>
 * <tr><td>home, out</td><td>project root and the folder for all traces</td></tr>
 * </table>
 */
record Settings(
        String fault,
        int schedules,
        int kills,
        String mode,
        String replication,
        String region,
        long seed,
        List<Fault> faults,
        int shrink,
        double rate,
        boolean brief,
        Path home,
        Path out) {

    /** A disk can only be filled in a lab with small ones, and a move is the end of a schedule, not a part of it. */
    private static final EnumSet<Fault> NOT_DRAWN = EnumSet.of(Fault.FULL_DISK, Fault.SWITCHOVER);

    Settings {
        int asked = (fault.isBlank() ? 0 : 1) + (schedules > 0 ? 1 : 0) + (kills > 0 ? 1 : 0);
        if (!fault.isBlank()) {
            Fault.of(fault);
        }
        Combination.fitting(mode, replication);
        if (asked != 1) {
            throw new IllegalArgumentException("say one of -Dfault=<name>, -Dschedules=<number>, -Dkills=<number>;"
                    + " the names are " + Fault.names());
        }
        if (!List.of("eu", "us").contains(region)) {
            throw new IllegalArgumentException("there is no region named \"" + region + "\"; the names are eu, us");
        }
    }

    static Settings fromSystemProperties() {
        Path home = projectRoot();
        boolean brief = Boolean.getBoolean("short");
        return new Settings(
                text("fault", ""),
                number("schedules", brief ? 4 : 0),
                number("kills", 0),
                text("mode", ""),
                text("replication", ""),
                text("region", "eu"),
                Long.parseLong(text("seed", brief ? "1" : anySeed())),
                faults(text("faults", "")),
                number("shrink", 6),
                Double.parseDouble(text("rate", "15")),
                brief,
                home,
                Path.of(text("out", home.resolve("loadtests/target/drill").toString()))
                        .toAbsolutePath());
    }

    private static String anySeed() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 1_000_000));
    }

    private static List<Fault> faults(String names) {
        return names.isBlank()
                ? EnumSet.complementOf(NOT_DRAWN).stream().toList()
                : Arrays.stream(names.split(",")).map(Fault::of).toList();
    }

    /** Every mode and replication that was not ruled out. */
    List<Combination> combinations() {
        return brief
                ? List.of(new Combination("active-passive", "sync"), new Combination("active-active", "async"))
                : Combination.fitting(mode, replication);
    }

    /** The one for a single fault. */
    Combination combination() {
        return new Combination(mode.isBlank() ? "active-active" : mode, replication.isBlank() ? "async" : replication);
    }

    /** The modes for kills, with one replication. */
    List<Combination> modes() {
        return Combination.fitting(mode, replication.isBlank() ? "async" : replication);
    }

    private static int number(String name, int otherwise) {
        String value = text(name, String.valueOf(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("-D" + name + " is a number, not \"" + value + "\"");
        }
    }

    /** An empty value is as good as none, so that a build may pass on what it was not given. */
    private static String text(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }

    private static Path projectRoot() {
        String given = System.getProperty("home", "");
        Path folder = Path.of(given).toAbsolutePath();
        while (given.isBlank() && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("start it inside the project, or say -Dhome=<project root>");
            }
        }
        return folder;
    }
}
