package dev.catamaran.loadtests.drills.kills;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.faults.Target;
import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.drills.runs.Script;
import dev.catamaran.loadtests.drills.runs.Workshop;
import dev.catamaran.loadtests.report.Recovery;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kills the active region again and again in one lab of each combination; the region comes back in between. */
public final class Kills {
    private static final long KILL_AT_MILLIS = 4_000;
    private static final long DEAD_MILLIS = 5_000;

    private final Path folder;
    private final PrintStream out;
    private final List<Kill> kills = new ArrayList<>();
    private final List<KillSummary> summaries = new ArrayList<>();

    public Kills(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Once for each combination. The workshop is left with its lab, for the caller to close. */
    public void run(Workshop workshop, int count) throws Exception {
        Combination combination = workshop.combination();
        List<Kill> here = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean inTurn = combination.homesHaveTheirRegion();
            String region = inTurn ? List.of("eu", "us").get(i % 2) : active(workshop);
            Kill kill = Kill.of(combination, region, workshop.run(script(region, ending(inTurn, i))));
            here.add(kill);
            kills.add(kill);
            out.printf(Locale.ROOT, "%s, kill %d of %d: %s%n", combination.text(), i + 1, count, inWords(kill));
            kill.wrongs().stream().limit(5).forEach(wrong -> out.println("       ! " + wrong));
        }
        summaries.add(KillSummary.of(combination.text(), here));
    }

    /** In active-passive a standby that has just come back is the next to take over, but every third time a planned move comes first. */
    private static Script.Ending ending(boolean homesGoBack, int kill) {
        if (homesGoBack) {
            return Script.Ending.BACK;
        }
        return kill % 3 == 2 ? Script.Ending.SWAP : Script.Ending.STAY;
    }

    private static String active(Workshop workshop) throws IOException, InterruptedException {
        return workshop.rig()
                .controllers()
                .servingRegions("eu")
                .values()
                .iterator()
                .next();
    }

    private static Script script(String region, Script.Ending ending) {
        Target target = new Target(region, "", KILL_AT_MILLIS, DEAD_MILLIS);
        long end = KILL_AT_MILLIS + DEAD_MILLIS;
        return new Script(Fault.KILL_REGION.steps(target), end, ending);
    }

    private static String inWords(Kill kill) {
        Recovery slowest = kill.slowest();
        return slowest == null
                ? kill.region() + " killed, no take-over was recorded"
                : String.format(
                        Locale.ROOT,
                        "%s killed, RTO %,.0f ms = %.0f detect + %.0f decide + %.0f promote + %.0f reroute, longest wait %,.0f ms,"
                                + " %d failed, living %d failed, %d late",
                        kill.region(),
                        slowest.rtoMillis(),
                        slowest.detectMillis(),
                        slowest.decideMillis(),
                        slowest.promoteMillis(),
                        slowest.rerouteMillis(),
                        kill.dead().longestWaitMillis(),
                        kill.dead().failed(),
                        kill.living().failed(),
                        kill.late());
    }

    /** Prints the figures, writes them, and answers whether no promise was broken. */
    public boolean finish() throws IOException {
        summaries.forEach(summary -> {
            out.println();
            summary.lines().forEach(out::println);
        });
        Path file = folder.resolve("kills.json");
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(file.toFile(), Map.of("summaries", summaries, "kills", kills));
        out.println();
        out.println("Written to " + file);
        return kills.stream().allMatch(kill -> kill.wrongs().isEmpty());
    }
}
