package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.ramp.Ramp;
import dev.catamaran.loadtests.report.Gap;
import dev.catamaran.loadtests.report.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is measured of all that was asked for. How long the regions took to start tells how slow this machine is; where
 * the rest would take too long, larger ramps and the second replication are left out, in all modes alike. The first four
 * criteria never are.
 */
final class Scope {
    private final Settings asked;
    private final List<Gap> leftOut = new ArrayList<>();
    private Settings left;
    private boolean decided;

    Scope(Settings asked) {
        this.asked = asked;
        this.left = asked;
    }

    /** What is still to be measured. */
    Settings settings() {
        return left;
    }

    /** Empty when nothing was left out. */
    List<Gap> ofTheRamp() {
        return leftOut.stream().filter(gap -> gap.part() == Part.RAMP).toList();
    }

    List<Gap> ofTheShorterPass() {
        return leftOut.stream().filter(gap -> gap.part() == Part.REGIONS).toList();
    }

    /**
     * Decides once, and tells.
     *
     * @param startSeconds which the first lab took to start
     * @return the phases that will not come
     */
    List<String> decide(double startSeconds, Narrator narrator) {
        if (decided || asked.target() != null) {
            return List.of();
        }
        decided = true;
        double slowness = Math.max(1, startSeconds / Schedule.START_SECONDS);
        double allowed = Math.max(asked.labSeconds(), seconds(1));
        String why = String.format(
                Locale.ROOT,
                "left out on this machine, where the regions took %.0f s to start instead of %.0f"
                        + " (-Dcomplete=true measures it all the same)",
                startSeconds,
                Schedule.START_SECONDS);
        List<String> phases = new ArrayList<>();
        while (seconds(slowness) > allowed && leaveOutOne(why, phases)) {
            narrator.note(leftOut.get(leftOut.size() - 1).why());
        }
        return phases;
    }

    private double seconds(double slowness) {
        return new Timetable(new Schedule(left).entries(), 1).labSeconds(slowness);
    }

    /** The largest ramp, then the second replication, then the other ramps but the smallest; false when that is all. */
    private boolean leaveOutOne(String why, List<String> phases) {
        List<Integer> instances = left.ramp().instances();
        boolean aRampToSpare = instances.size() > 1;
        boolean allRamps = instances.size() == asked.ramp().instances().size();
        if (aRampToSpare && (allRamps || left.replications().size() == 1)) {
            int most = instances.stream().max(Integer::compare).orElseThrow();
            left = left.with(left.ramp().without(most), left.replications());
            phases.add(Ramp.phase(most));
            leftOut.add(new Gap(Part.RAMP, "the ramp with " + most + " instances a region was " + why));
            return true;
        }
        if (left.replications().size() > 1) {
            phases.addAll(new Schedule(left).phasesOfTheShorterPass());
            leftOut.add(new Gap(Part.REGIONS, left.replications().get(1) + " was " + why));
            left = left.with(left.ramp(), left.replications().subList(0, 1));
            return true;
        }
        return false;
    }
}
