package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.drills.Phases;
import java.io.PrintStream;
import java.util.Locale;

/** Says on the terminal what happens and about how long it still takes: at each phase, and every few seconds between. */
final class Progress implements Narrator, AutoCloseable {
    static final int LAB_START_SECONDS = 30;
    static final int SET_UP_SECONDS = 20;
    private static final int ENDING_SECONDS = 20;
    private static final int TICK_SECONDS = 10;

    private final PrintStream out;
    private final int modes;
    private final int modeSeconds;
    private final long begun = System.nanoTime();
    private final Thread ticker = new Thread(this::tick, "progress");
    private int modesDone;
    private String mode = "";
    private String phase = "";
    private double secondsAfterPhase;
    private double phaseEnds;

    Progress(PrintStream out, int modes, Phases phases) {
        this.out = out;
        this.modes = modes;
        this.modeSeconds = LAB_START_SECONDS + SET_UP_SECONDS + phases.total() + ENDING_SECONDS;
        ticker.setDaemon(true);
        ticker.start();
    }

    synchronized void mode(String name) {
        mode = name;
        secondsAfterPhase = modeSeconds;
        phaseEnds = seconds();
    }

    synchronized void modeDone() {
        modesDone++;
    }

    @Override
    public synchronized void phase(String name, long expectedSeconds) {
        phase = name;
        secondsAfterPhase = Math.max(0, secondsAfterPhase - expectedSeconds);
        phaseEnds = seconds() + expectedSeconds;
        say();
    }

    private synchronized void say() {
        double left = Math.max(0, phaseEnds - seconds()) + secondsAfterPhase + (modes - modesDone - 1) * modeSeconds;
        out.printf(Locale.ROOT, "%s  %-15s %-28s about %s left%n", clock(seconds()), mode, phase, clock(left));
        out.flush();
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
                say();
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
