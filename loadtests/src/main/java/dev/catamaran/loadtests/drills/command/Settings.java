package dev.catamaran.loadtests.drills.command;

import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.settings.Given;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What to drill, from system properties ({@code -Dname=value}). Exactly one of fault, schedules and kills says what.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>fault</td><td>one fault of the catalogue</td></tr>
 * <tr><td>schedules</td><td>how many random schedules, spread over the combinations of mode and replication</td></tr>
 * <tr><td>kills</td><td>how many kills of the active region in each mode</td></tr>
 * <tr><td>mode, replication</td><td>when not given: both for schedules and kills' modes; active-active and async
 *     otherwise</td></tr>
 * <tr><td>region</td><td>the one that a single fault hits, eu</td></tr>
 * <tr><td>short</td><td>true for four known schedules in two of the four combinations: shows that everything
 *     works</td></tr>
 * <tr><td>seed</td><td>of the first schedule</td></tr>
 * <tr><td>faults</td><td>names that schedules are drawn from, separated by commas</td></tr>
 * <tr><td>clocks</td><td>machine, or fake: clocks that can be set and stopped, which schedules then draw from, too; needs
 *     libfaketime</td></tr>
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
        String clocks,
        int shrink,
        double rate,
        boolean brief,
        Path home,
        Path out) {

    /** A disk can only be filled in a lab with small ones, and twenty moves are longer than a schedule. */
    private static final EnumSet<Fault> NOT_DRAWN = EnumSet.of(Fault.FULL_DISK, Fault.BACK_TO_BACK_MOVES);

    private static final String FAKE = "fake";

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
        Path home = Given.projectRoot();
        boolean brief = Given.flag("short");
        String clocks = Given.name("clocks", "machine", List.of("machine", FAKE));
        return new Settings(
                Given.text("fault", ""),
                Given.whole("schedules", brief ? 4 : 0, 0),
                Given.whole("kills", 0, 0),
                Given.text("mode", ""),
                Given.text("replication", ""),
                Given.text("region", "eu"),
                Given.seed("seed", brief ? "1" : anySeed()),
                faults(Given.text("faults", ""), clocks),
                clocks,
                Given.whole("shrink", 6, 0),
                Given.decimal("rate", 15, 0.1),
                brief,
                home,
                Path.of(Given.text("out", home.resolve("loadtests/target/drill").toString()))
                        .toAbsolutePath());
    }

    private static String anySeed() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 1_000_000));
    }

    private static List<Fault> faults(String names, String clocks) {
        return names.isBlank()
                ? EnumSet.complementOf(NOT_DRAWN).stream()
                        .filter(fault -> clocks.equals(FAKE) || !fault.isOfClocks())
                        .toList()
                : Arrays.stream(names.split(",")).map(Fault::of).toList();
    }

    /** Whether the lab needs clocks that are not the machine's. */
    boolean fakeClocks() {
        Stream<Fault> asked = fault.isBlank() ? faults.stream() : Stream.of(Fault.of(fault));
        return clocks.equals(FAKE) || asked.anyMatch(Fault::isOfClocks);
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
}
