package dev.catamaran.loadtests.drills.faults;

import static dev.catamaran.loadtests.drills.faults.Expectation.Move.MAY;
import static dev.catamaran.loadtests.drills.faults.Expectation.Move.MUST;
import static dev.catamaran.loadtests.drills.faults.Expectation.Move.MUST_NOT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can go wrong on purpose. Each fault ends by itself after its length. */
public enum Fault {
    KILL_REGION(MUST, on -> region(on, "kill-region", "start-region")),
    KILL_SERVICE(MUST_NOT, on -> process(on, on.service(), "kill-process", "start-process")),
    KILL_POSTGRES(MAY, on -> process(on, "postgres", "kill-process", "start-process")),
    KILL_REDIS(MUST_NOT, on -> process(on, "redis", "kill-process", "start-process")),
    PAUSE_REGION(MUST, on -> region(on, "pause-region", "resume-region")),
    PAUSE_POSTGRES(MAY, on -> process(on, "postgres", "pause-process", "resume-process")),
    CUT_LINK(MUST_NOT, on -> link(on, Map.of("oneWay", false))),
    CUT_ONE_WAY(MUST_NOT, on -> link(on, Map.of("oneWay", true))),
    /** What was on its way, and what is sent meanwhile, comes late instead of never. */
    CUT_LINK_KEEP(MUST_NOT, on -> link(on, Map.of("oneWay", false, "inFlight", "keep"))),
    ISOLATE_REGION(MUST, on -> region(on, "isolate-region", "rejoin-region")),
    SLOW_LINK(MUST_NOT, Fault::slowLink),
    LOSE_WITNESS(MUST_NOT, on -> pair(on, "kill-process", "start-process", ofWitness())),
    LOSE_CONTROLLER(MAY, on -> process(on, "controller", "kill-process", "start-process")),
    FULL_DISK(MAY, on -> region(on, "fill-disk", "free-disk")),
    /** The double fault: first the peer is left behind, then the region that knew dies. Only sync has to refuse to go on. */
    TWO_FAULTS(MAY, Fault::cutThenKill),
    FLAPPING_LINK(MUST_NOT, Fault::flappingLink),
    SWITCHOVER(MUST, Fault::thereAndBack);

    /** Faults that leave a home without any region that may serve it, so that the customer's budget can end first. */
    private static final List<Fault> MAY_OUTLAST_A_BUDGET =
            List.of(KILL_POSTGRES, PAUSE_POSTGRES, FULL_DISK, TWO_FAULTS);

    private static final long SLOW_MILLIS = 300;
    private static final long FLAP_MILLIS = 700;

    private final Expectation.Move move;
    private final Function<Target, Stream<Step>> steps;

    Fault(Expectation.Move move, Function<Target, Stream<Step>> steps) {
        this.move = move;
        this.steps = steps;
    }

    /** As on the command line: {@code kill-region}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Fault of(String text) {
        return Arrays.stream(values())
                .filter(fault -> fault.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no fault named \"" + text + "\"; the names are " + names()));
    }

    public static String names() {
        return Arrays.stream(values()).map(Fault::text).collect(Collectors.joining(", "));
    }

    public Expectation expectation() {
        return new Expectation(move, MAY_OUTLAST_A_BUDGET.contains(this));
    }

    /** True when the fault is aimed at one of several services. */
    public boolean hitsAService() {
        return this == KILL_SERVICE;
    }

    /** What is done to the lab, in the order of time. */
    public List<Step> steps(Target on) {
        return steps.apply(on)
                .sorted((a, b) -> Long.compare(a.atMillis(), b.atMillis()))
                .toList();
    }

    private static Stream<Step> region(Target on, String begin, String end) {
        return pair(on, begin, end, Map.of("region", on.region()));
    }

    private static Stream<Step> process(Target on, String name, String begin, String end) {
        return pair(on, begin, end, Map.of("region", on.region(), "name", name));
    }

    private static Map<String, Object> ofWitness() {
        return Map.of("region", "witness", "name", "controller");
    }

    private static Stream<Step> pair(Target on, String begin, String end, Map<String, Object> request) {
        return Stream.of(new Step(on.startMillis(), begin, request), new Step(on.endMillis(), end, request));
    }

    private static Stream<Step> link(Target on, Map<String, Object> how) {
        return Stream.of(cut(on, on.startMillis(), how), heal(on, on.endMillis()));
    }

    private static Step cut(Target on, long atMillis, Map<String, Object> how) {
        return new Step(atMillis, "cut-link", between(on, how));
    }

    private static Step heal(Target on, long atMillis) {
        return new Step(atMillis, "heal-link", between(on, Map.of()));
    }

    private static Map<String, Object> between(Target on, Map<String, Object> how) {
        Map<String, Object> request = new java.util.HashMap<>(how);
        request.put("from", on.region());
        request.put("to", on.peer());
        return request;
    }

    private static Stream<Step> slowLink(Target on) {
        return Stream.of(
                new Step(on.startMillis(), "slow-link", between(on, Map.of("millis", SLOW_MILLIS))),
                heal(on, on.endMillis()));
    }

    private static Stream<Step> flappingLink(Target on) {
        long cuts = Math.max(2, on.lengthMillis() / (2 * FLAP_MILLIS));
        return Stream.iterate(on.startMillis(), at -> at + 2 * FLAP_MILLIS)
                .limit(cuts)
                .flatMap(at -> Stream.of(cut(on, at, shortly()), heal(on, at + FLAP_MILLIS)));
    }

    /** TCP sends again what such a short cut has lost. */
    private static Map<String, Object> shortly() {
        return Map.of("oneWay", false, "inFlight", "keep");
    }

    private static Stream<Step> cutThenKill(Target on) {
        long killAt = on.startMillis() + on.lengthMillis() / 2;
        Map<String, Object> region = Map.of("region", on.region());
        return Stream.concat(
                link(on, Map.of("oneWay", false)),
                Stream.of(new Step(killAt, "kill-region", region), new Step(on.endMillis(), "start-region", region)));
    }

    private static Stream<Step> thereAndBack(Target on) {
        return Stream.of(
                new Step(on.startMillis(), Step.MOVE, Map.of("from", on.region(), "to", on.peer())),
                new Step(on.endMillis(), Step.MOVE, Map.of("from", on.peer(), "to", on.region())));
    }
}
