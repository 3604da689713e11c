package dev.catamaran.loadtests.drills.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is done to the lab for each fault, in any order. */
final class FaultSteps {
    private static final int MOVES = 20;
    private static final long SLOW_MILLIS = 300;
    private static final long FLAP_MILLIS = 700;
    private static final long FSYNC_MILLIS = 100;
    /** Longer than any fault lasts. */
    private static final long STEP_MILLIS = -10_000;

    private FaultSteps() {}

    static Stream<Step> region(Target on, String begin, String end) {
        return pair(on, begin, end, Map.of("region", on.region()));
    }

    static Stream<Step> process(Target on, String name, String begin, String end) {
        return pair(on, begin, end, Map.of("region", on.region(), "name", name));
    }

    static Map<String, Object> ofWitness() {
        return controllerOf("witness");
    }

    static Map<String, Object> controllerOf(String zone) {
        return Map.of("region", zone, "name", "controller");
    }

    static Stream<Step> pair(Target on, String begin, String end, Map<String, Object> request) {
        return Stream.of(new Step(on.startMillis(), begin, request), new Step(on.endMillis(), end, request));
    }

    static Stream<Step> link(Target on, Map<String, Object> how) {
        return Stream.of(cut(on, on.startMillis(), how), heal(on, on.endMillis()));
    }

    private static Step cut(Target on, long atMillis, Map<String, Object> how) {
        return new Step(atMillis, "cut-link", between(on, how));
    }

    private static Step heal(Target on, long atMillis) {
        return new Step(atMillis, "heal-link", between(on, Map.of()));
    }

    static Map<String, Object> between(Target on, Map<String, Object> how) {
        Map<String, Object> request = new HashMap<>(how);
        request.put("from", on.region());
        request.put("to", on.peer());
        return request;
    }

    static Stream<Step> slowLink(Target on) {
        return Stream.of(
                new Step(on.startMillis(), "slow-link", between(on, Map.of("millis", SLOW_MILLIS))),
                heal(on, on.endMillis()));
    }

    static Stream<Step> flappingLink(Target on) {
        long cuts = Math.max(2, on.lengthMillis() / (2 * FLAP_MILLIS));
        return Stream.iterate(on.startMillis(), at -> at + 2 * FLAP_MILLIS)
                .limit(cuts)
                .flatMap(at -> Stream.of(cut(on, at, shortly()), heal(on, at + FLAP_MILLIS)));
    }

    /** TCP sends again what such a short cut has lost. */
    private static Map<String, Object> shortly() {
        return Map.of("oneWay", false, "inFlight", "keep");
    }

    static Stream<Step> cutThenKill(Target on) {
        long killAt = on.startMillis() + on.lengthMillis() / 2;
        Map<String, Object> region = Map.of("region", on.region());
        return Stream.concat(
                link(on, Map.of("oneWay", false)),
                Stream.of(new Step(killAt, "kill-region", region), new Step(on.endMillis(), "start-region", region)));
    }

    static Stream<Step> thereAndBack(Target on) {
        return Stream.of(
                new Step(on.startMillis(), Step.MOVE, Map.of("from", on.region(), "to", on.peer())),
                new Step(on.endMillis(), Step.MOVE, Map.of("from", on.peer(), "to", on.region())));
    }

    /** The move takes less than half a second; the length says at which of its steps the rest begins, or how soon after it. */
    static Stream<Step> whileMoving(Target on, String begin, String end, Map<String, Object> request) {
        return Stream.of(
                new Step(on.startMillis(), Step.MOVE, Map.of("from", on.region(), "to", on.peer())),
                new Step(soonAfterStart(on), begin, request),
                new Step(on.endMillis(), end, request));
    }

    private static long soonAfterStart(Target on) {
        return on.startMillis() + on.lengthMillis() / 8;
    }

    static Stream<Step> backToBackMoves(Target on) {
        Map<String, Object> request = Map.of("from", on.region(), "to", on.peer(), "times", MOVES);
        return Stream.of(new Step(on.startMillis(), Step.MOVES, request));
    }

    static Stream<Step> changeReplication(Target on) {
        return Stream.of(
                new Step(on.startMillis(), Step.REPLICATE, Map.of("to", Step.OTHER)),
                new Step(on.endMillis(), Step.REPLICATE, Map.of("to", Step.FIRST)));
    }

    /** The way back is left to the end of the drill: both regions have to be there for it. */
    static Stream<Step> changeThenKill(Target on) {
        Map<String, Object> region = Map.of("region", on.region());
        return Stream.of(
                new Step(on.startMillis(), Step.REPLICATE, Map.of("to", Step.OTHER)),
                new Step(soonAfterStart(on), "kill-region", region),
                new Step(on.endMillis(), "start-region", region));
    }

    static Stream<Step> backend(Target on, String region, String backend) {
        return pair(on, "pause-backend", "resume-backend", Map.of("region", region, "backend", backend));
    }

    static Stream<Step> slowFsync(Target on) {
        return Stream.of(
                new Step(on.startMillis(), "slow-fsync", Map.of("region", on.region(), "millis", FSYNC_MILLIS)),
                new Step(on.endMillis(), "normal-fsync", Map.of("region", on.region())));
    }

    static Stream<Step> stepClock(Target on) {
        return Stream.of(clock(on, on.startMillis(), STEP_MILLIS), clock(on, on.endMillis(), 0));
    }

    private static Step clock(Target on, long atMillis, long offMillis) {
        return new Step(atMillis, "step-clock", Map.of("region", on.region(), "millis", offMillis));
    }

    static Stream<Step> stepClockCutOff(Target on) {
        Map<String, Object> toWitness = Map.of("from", on.region(), "to", "witness");
        return Stream.of(stepClock(on), link(on, Map.of("oneWay", false)), pair(on, "cut-link", "heal-link", toWitness))
                .flatMap(steps -> steps);
    }

    static Stream<Step> reader(Target on) {
        return pair(on, "open-reader", "close-reader", Map.of("region", on.peer()));
    }

    static Stream<Step> readerThenKill(Target on) {
        Map<String, Object> region = Map.of("region", on.region());
        return Stream.concat(
                reader(on),
                Stream.of(
                        new Step(soonAfterStart(on), "kill-region", region),
                        new Step(on.endMillis(), "start-region", region)));
    }
}
