package dev.catamaran.loadtests.drills.faults;

import static dev.catamaran.loadtests.drills.faults.Expectation.Move.MAY;
import static dev.catamaran.loadtests.drills.faults.Expectation.Move.MUST;
import static dev.catamaran.loadtests.drills.faults.Expectation.Move.MUST_NOT;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.backend;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.between;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.controllerOf;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.link;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.ofWitness;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.pair;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.process;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.region;
import static dev.catamaran.loadtests.drills.faults.FaultSteps.whileMoving;

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
    /** A pause that no clock of the region goes on in: like a virtual machine of which a snapshot is taken. */
    FREEZE_REGION(MUST, on -> region(on, "freeze-region", "resume-region")),
    PAUSE_POSTGRES(MAY, on -> process(on, "postgres", "pause-process", "resume-process")),
    CUT_LINK(MUST_NOT, on -> link(on, Map.of("oneWay", false))),
    CUT_ONE_WAY(MUST_NOT, on -> link(on, Map.of("oneWay", true))),
    /** What was on its way, and what is sent meanwhile, comes late instead of never. */
    CUT_LINK_KEEP(MUST_NOT, on -> link(on, Map.of("oneWay", false, "inFlight", "keep"))),
    ISOLATE_REGION(MUST, on -> region(on, "isolate-region", "rejoin-region")),
    SLOW_LINK(MUST_NOT, FaultSteps::slowLink),
    LOSE_WITNESS(MUST_NOT, on -> pair(on, "kill-process", "start-process", ofWitness())),
    LOSE_CONTROLLER(MAY, on -> process(on, "controller", "kill-process", "start-process")),
    FULL_DISK(MAY, on -> region(on, "fill-disk", "free-disk")),
    /** The double fault: first the peer is left behind, then the region that knew dies. Only sync has to refuse to go on. */
    TWO_FAULTS(MAY, FaultSteps::cutThenKill),
    FLAPPING_LINK(MUST_NOT, FaultSteps::flappingLink),
    SWITCHOVER(MUST, FaultSteps::thereAndBack),
    /** A planned move, and the region dies that gives the lease, at any step of the move or shortly after it. */
    MOVE_KILL_OLD(MAY, on -> whileMoving(on, "kill-region", "start-region", Map.of("region", on.region()))),
    /** The same with the region that gets it: the old one has everything until the new one pays. */
    MOVE_KILL_NEW(MAY, on -> whileMoving(on, "kill-region", "start-region", Map.of("region", on.peer()))),
    MOVE_LOSE_CONTROLLER(MAY, on -> whileMoving(on, "kill-process", "start-process", controllerOf(on.region()))),
    MOVE_LOSE_WITNESS(MAY, on -> whileMoving(on, "kill-process", "start-process", ofWitness())),
    MOVE_CUT_LINK(MAY, on -> whileMoving(on, "cut-link", "heal-link", between(on, Map.of()))),
    /** Twenty there and back, each as soon as the regions are whole after the one before. */
    BACK_TO_BACK_MOVES(MUST, FaultSteps::backToBackMoves),
    /** A changed configuration is in effect for the others only when the checkpointer has published it. */
    PAUSE_CHECKPOINTER(MUST_NOT, on -> backend(on, on.region(), "checkpointer")),
    PAUSE_SENDER(MUST_NOT, on -> backend(on, on.region(), "sender")),
    /** Of the peer, which then has less than it could have. */
    PAUSE_RECEIVER(MUST_NOT, on -> backend(on, on.peer(), "receiver")),
    SLOW_FSYNC(MUST_NOT, FaultSteps::slowFsync),
    /** The database's clock goes back, so that an open gate stays open for longer than the lease lasts. */
    STEP_CLOCK(MUST_NOT, FaultSteps::stepClock),
    /** The same in a region that cannot renew its lease, and whose customers still reach it. */
    STEP_CLOCK_CUT_OFF(MUST, FaultSteps::stepClockCutOff),
    /** The witness comes back with an empty disk: it must not vote for what it has forgotten. */
    WIPE_WITNESS(MUST_NOT, on -> pair(on, "wipe-voter", "start-process", ofWitness())),
    WIPE_VOTER(MAY, on -> pair(on, "wipe-voter", "start-process", controllerOf(on.region()))),
    READER_ON_COPY(MUST_NOT, FaultSteps::reader),
    /** Somebody reads at the peer while it has to replay a schema change and to take over. */
    READER_THEN_KILL(MUST, FaultSteps::readerThenKill),
    CHANGE_REPLICATION(MUST_NOT, FaultSteps::changeReplication),
    /** The region dies while the change is under way, or shortly after it. */
    CHANGE_REPLICATION_KILL(MAY, FaultSteps::changeThenKill);

    /** Faults that leave a home without any region that may serve it, so that the customer's budget can end first. */
    private static final List<Fault> MAY_OUTLAST_A_BUDGET =
            List.of(KILL_POSTGRES, PAUSE_POSTGRES, FULL_DISK, TWO_FAULTS, STEP_CLOCK_CUT_OFF);

    /** Only in a lab whose regions have clocks of their own. */
    private static final List<Fault> OF_CLOCKS = List.of(FREEZE_REGION, STEP_CLOCK, STEP_CLOCK_CUT_OFF);

    /** Planned on purpose: whether a home is there is seen by its lease, not by a takeover. */
    private static final List<Fault> PLANNED = List.of(SWITCHOVER, BACK_TO_BACK_MOVES);

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

    /** True when it can be done only to clocks that are not the machine's. */
    public boolean isOfClocks() {
        return OF_CLOCKS.contains(this);
    }

    /** True when nothing but planned moves is done, which must all be accepted. */
    public boolean isPlanned() {
        return PLANNED.contains(this);
    }

    /** What is done to the lab, in the order of time. */
    public List<Step> steps(Target on) {
        return steps.apply(on)
                .sorted((a, b) -> Long.compare(a.atMillis(), b.atMillis()))
                .toList();
    }
}
