package dev.catamaran.loadtests.drills.schedules;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.drills.runs.Episode;
import dev.catamaran.loadtests.drills.runs.Load;
import dev.catamaran.loadtests.drills.runs.Workshop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws schedules, runs them, and says which promise was broken by which seed. */
public final class Schedules {
    private static final double EXPECTED_SECONDS = 26;
    private static final double LAB_SECONDS = 40;

    private final Request request;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final List<Result> results = new ArrayList<>();

    /**
     * What to run.
     *
     * @param count of all schedules, spread evenly over the combinations
     * @param seed of the first schedule; each next one has the next seed
     * @param shrinkTries how many more drills the search for the shortest failing mixture may cost, for each failure
     */
    public record Request(
            List<Combination> combinations,
            List<Fault> pool,
            int count,
            long seed,
            int shrinkTries,
            Load load,
            Path home,
            Path folder) {}

    public Schedules(Request request, PrintStream out) {
        this.request = request;
        this.out = out;
    }

    /** True when no promise was broken. */
    public boolean run() throws Exception {
        out.println("seed " + request.seed() + ", faults: "
                + request.pool().stream().map(Fault::text).collect(Collectors.joining(", ")));
        int combinations = request.combinations().size();
        try {
            for (int i = 0; i < combinations; i++) {
                int from = request.count() * i / combinations;
                int to = request.count() * (i + 1) / combinations;
                run(request.combinations().get(i), request.seed() + from, to - from);
            }
        } finally {
            summarise();
        }
        return results.stream().allMatch(Result::good);
    }

    /** Also when a lab could not be started: what was judged is not thrown away. */
    private void summarise() throws IOException {
        out.println();
        new Summary(results).lines().forEach(out::println);
        results.stream().filter(result -> !result.good()).forEach(this::explain);
        Path file = write();
        out.println("Written to " + file);
    }

    private void run(Combination combination, long firstSeed, int count) throws Exception {
        ScheduleGenerator generator = new ScheduleGenerator(request.pool(), combination.homesHaveTheirRegion());
        try (Workshop workshop = new Workshop(combination, request.home(), request.folder(), request.load())) {
            for (int i = 0; i < count; i++) {
                run(workshop, generator.draw(firstSeed + i));
            }
        }
    }

    private void run(Workshop workshop, Schedule schedule) throws Exception {
        out.printf(
                Locale.ROOT,
                "%s  %s, seed %d: %s%n",
                clock(),
                workshop.combination().text(),
                schedule.seed(),
                schedule.inWords());
        Result result = judged(workshop, schedule);
        out.printf(
                Locale.ROOT,
                "       %s, %.0f s, %,d operations, %,d failed, %,d late, %,d reversed, longest wait %.1f s; %s left%n",
                result.good() ? "clean" : "NOT CLEAN",
                result.seconds(),
                result.operations(),
                result.failed(),
                result.late(),
                result.reversed(),
                result.longestWaitMillis() / 1000,
                left());
        if (!result.good()) {
            result.wrongs().stream().limit(10).forEach(wrong -> out.println("       ! " + wrong));
            out.println("       traces: " + workshop.traces());
            result = result.shrunkTo(shortest(workshop, schedule).inWords());
        }
        results.add(result);
        write();
    }

    private Result judged(Workshop workshop, Schedule schedule) throws Exception {
        // a lab that does not start is nothing that a schedule did
        workshop.rig();
        try {
            Episode episode = workshop.run(schedule.script());
            return Result.of(workshop.combination(), schedule, episode);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            workshop.close();
            return Result.broken(workshop.combination(), schedule, failure);
        }
    }

    private Schedule shortest(Workshop workshop, Schedule schedule) throws Exception {
        Shrinker<PlannedFault> shrinker = new Shrinker<>(
                some -> {
                    Schedule fewer = schedule.with(some);
                    boolean fails = !judged(workshop, fewer).good();
                    out.println("       " + (fails ? "still fails: " : "does not fail: ") + fewer.inWords());
                    return fails;
                },
                request.shrinkTries());
        return schedule.with(shrinker.shrink(schedule.faults()));
    }

    private void explain(Result result) {
        out.printf(
                Locale.ROOT,
                "%n%s, seed %d is not clean:%n",
                result.combination().text(),
                result.seed());
        result.wrongs().stream().limit(20).forEach(wrong -> out.println("  " + wrong));
        out.println("  shortest failing schedule found: " + result.shortest());
        out.printf(
                Locale.ROOT,
                "  again: ./mvnw -Pdrill -Dschedules=1 -Dseed=%d -Dmode=%s -Dreplication=%s%s%n",
                result.seed(),
                result.combination().mode(),
                result.combination().replication(),
                request.pool().stream().anyMatch(Fault::isOfClocks) ? " -Dclocks=fake" : "");
    }

    private Path write() throws IOException {
        Files.createDirectories(request.folder());
        Path file = request.folder().resolve("schedules.json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
        return file;
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private String clock() {
        return minutes(seconds());
    }

    private String left() {
        int done = results.size() + 1;
        double each = Math.max(EXPECTED_SECONDS, (seconds() - LAB_SECONDS) / done);
        return minutes((request.count() - done) * each);
    }

    private static String minutes(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
