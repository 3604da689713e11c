package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Says on the terminal what happens and about how long all of it still takes: at each phase, and every few seconds
 * between.
 */
final class Progress implements Narrator, AutoCloseable {
    private static final int TICK_SECONDS = 10;

    private final PrintStream out;
    private final int labs;
    private final long labSeconds;
    private final long begun = System.nanoTime();
    private final Thread ticker = new Thread(this::tick, "progress");
    private int labsDone;
    private String lab = "";
    private String phase = "";
    private double secondsAfterPhase;
    private double phaseEnds;

    /**
     * @param labs how many are measured, one after the other
     * @param labSeconds about how long each takes
     */
    Progress(PrintStream out, int labs, long labSeconds) {
        this.out = out;
        this.labs = labs;
        this.labSeconds = labSeconds;
        ticker.setDaemon(true);
        ticker.start();
    }

    synchronized void lab(String name) {
        lab = name;
        secondsAfterPhase = labSeconds;
        phaseEnds = seconds();
    }

    synchronized void labDone() {
        labsDone++;
        secondsAfterPhase = labsDone < labs ? labSeconds : 0;
        phaseEnds = seconds();
    }

    @Override
    public synchronized void phase(String name, long expectedSeconds) {
        phase = name;
        secondsAfterPhase = Math.max(0, secondsAfterPhase - expectedSeconds);
        phaseEnds = seconds() + expectedSeconds;
        say(name);
    }

    @Override
    public synchronized void note(String what) {
        say("  " + what);
    }

    private synchronized void say(String what) {
        out.printf(Locale.ROOT, "%s  %-22s %-28s about %s left%n", clock(seconds()), lab, what, clock(left()));
        out.flush();
    }

    /** Seconds until the last lab is done, as far as one can know. */
    synchronized double left() {
        double ofThisLab = Math.max(0, phaseEnds - seconds()) + secondsAfterPhase;
        return ofThisLab + Math.max(0, labs - labsDone - 1) * labSeconds;
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
