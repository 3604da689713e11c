package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Says on the terminal what happens and about how long all of it still takes: at each phase, and every few seconds
 * between.
 */
final class Progress implements Narrator, AutoCloseable {
    private static final int TICK_SECONDS = 10;

    private final PrintStream out;
    private final Timetable timetable;
    private final long begun = System.nanoTime();
    private final Thread ticker = new Thread(this::tick, "progress");
    private String lab = "";
    private String phase = "";

    Progress(PrintStream out, Timetable timetable) {
        this.out = out;
        this.timetable = timetable;
        ticker.setDaemon(true);
        ticker.start();
    }

    synchronized void lab(String name) {
        lab = name;
    }

    synchronized void labDone() {
        timetable.labEnds(seconds());
    }

    synchronized void leaveOut(List<String> phases) {
        timetable.leaveOut(phases);
    }

    @Override
    public synchronized void phase(String name) {
        phase = name;
        timetable.begins(name, seconds());
        say(name);
    }

    @Override
    public synchronized void note(String what) {
        say("  " + what);
    }

    private synchronized void say(String what) {
        out.printf(Locale.ROOT, "%s  %-22s %-34s about %s left%n", clock(seconds()), lab, what, clock(left()));
        out.flush();
    }

    /** Seconds until the last lab is done, as far as one can know. */
    synchronized double left() {
        return timetable.left(seconds());
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK_SECONDS * 1000L);
                say(phase);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
