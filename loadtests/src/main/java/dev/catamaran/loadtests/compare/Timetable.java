package dev.catamaran.loadtests.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the phases of a lab take: as the plan says where that is fixed, as this machine showed so far where it is
 * the machine's, and as the first lab took where there was one. All times are in seconds.
 */
final class Timetable {
    /** What still comes of a phase that takes longer than expected, as a share of what it has taken. */
    private static final double REST_OF_A_SLOW_PHASE = 0.25;

    /**
     * A phase of every lab.
     *
     * @param fixed which no machine makes shorter
     * @param machine on the machine that the figures are from
     * @param atLeast of both together
     */
    record Entry(String phase, double fixed, double machine, double atLeast) {
        static Entry lasting(String phase, double seconds) {
            return new Entry(phase, seconds, 0, 0);
        }

        static Entry work(String phase, double seconds) {
            return new Entry(phase, 0, seconds, 0);
        }

        double seconds(double slowness) {
            return Math.max(atLeast, fixed + machine * slowness);
        }
    }

    private final List<Entry> entries;
    private final int labs;
    private final Map<String, Double> taken = new HashMap<>();
    private int labsDone;
    private int current = -1;
    private double since;

    Timetable(List<Entry> entries, int labs) {
        this.entries = new ArrayList<>(entries);
        this.labs = labs;
    }

    /** Of one lab on a machine this many times slower than that of the figures. */
    double labSeconds(double slowness) {
        return entries.stream().mapToDouble(entry -> entry.seconds(slowness)).sum();
    }

    void leaveOut(List<String> phases) {
        entries.removeIf(entry -> phases.contains(entry.phase()));
    }

    /** A phase that the table does not know takes no time that anybody could tell. */
    void begins(String phase, double now) {
        ends(now);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).phase().equals(phase)) {
                current = i;
                since = now;
            }
        }
    }

    /** The last lab is over, or what could be done of it. */
    void labEnds(double now) {
        ends(now);
        current = -1;
        labsDone++;
    }

    private void ends(double now) {
        if (current >= 0) {
            taken.put(entries.get(current).phase(), now - since);
        }
    }

    double left(double now) {
        double slowness = slowness(now);
        double ofThisLab = labsDone == labs ? 0 : current < 0 ? 0 : rest(entries.get(current), now - since, slowness);
        for (int i = current + 1; i < entries.size() && labsDone < labs; i++) {
            ofThisLab += expected(entries.get(i), slowness);
        }
        double ofALab =
                entries.stream().mapToDouble(entry -> expected(entry, slowness)).sum();
        return ofThisLab + Math.max(0, labs - labsDone - 1) * ofALab;
    }

    private double expected(Entry entry, double slowness) {
        return taken.getOrDefault(entry.phase(), entry.seconds(slowness));
    }

    private double rest(Entry entry, double running, double slowness) {
        double planned = Math.max(0, expected(entry, slowness) - running);
        return entry.machine() == 0 ? planned : Math.max(planned, REST_OF_A_SLOW_PHASE * running);
    }

    /** How much longer than on the machine of the figures the work took so far, the phase that is under way included. */
    private double slowness(double now) {
        double took = 0;
        double planned = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double running = i == current ? now - since : taken.getOrDefault(entry.phase(), 0.0);
            // where there is a least time, a slow machine does not show
            boolean counts = entry.machine() > 0
                    && entry.atLeast() == 0
                    && (i == current ? running > entry.seconds(1) : running > 0);
            if (counts) {
                took += Math.max(0, running - entry.fixed());
                planned += entry.seconds(1) - entry.fixed();
            }
        }
        return planned == 0 ? 1 : took / planned;
    }
}
