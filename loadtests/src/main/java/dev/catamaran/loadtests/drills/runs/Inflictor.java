package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.drills.faults.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Does each step at its time, beside the load. A step that the lab refuses (there is nothing left to kill) is noted. */
final class Inflictor {
    private final Rig rig;
    private final Mover mover;
    private final double begunAtMillis;
    private final List<Inflicted> done = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Inflictor(Rig rig, Mover mover, double begunAtMillis) {
        this.rig = rig;
        this.mover = mover;
        this.begunAtMillis = begunAtMillis;
    }

    void begin(List<Step> steps) {
        for (Step step : steps) {
            Thread thread = new Thread(() -> inflict(step), step.inWords());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void inflict(Step step) {
        try {
            long left = (long) (begunAtMillis + step.atMillis()) - System.currentTimeMillis();
            TimeUnit.MILLISECONDS.sleep(Math.max(0, left));
            note(step, System.currentTimeMillis(), act(step));
        } catch (InterruptedException stopped) {
            note(step, System.currentTimeMillis(), "was interrupted");
        }
    }

    /** Null when it was done, else why not. */
    private String act(Step step) throws InterruptedException {
        try {
            switch (step.name()) {
                case Step.MOVE -> {
                    return mover.moveAll(text(step, "from"), text(step, "to"));
                }
                case Step.MOVES -> {
                    return mover.moveThereAndBack(text(step, "from"), text(step, "to"), times(step));
                }
                case Step.REPLICATE ->
                    rig.replicate(
                            text(step, "to").equals(Step.FIRST)
                                    ? rig.promise().first()
                                    : rig.promise().other());
                default -> rig.lab().fault(step.name(), step.request());
            }
            return null;
        } catch (IOException refused) {
            return refused.getMessage();
        }
    }

    private static String text(Step step, String field) {
        return step.request().get(field).toString();
    }

    private static int times(Step step) {
        return ((Number) step.request().get("times")).intValue();
    }

    private synchronized void note(Step step, double atMillis, String refusal) {
        done.add(new Inflicted(step, atMillis, refusal));
    }

    /** All that was done, when the last step is. */
    List<Inflicted> await(long patienceMillis) throws InterruptedException {
        long deadline = System.currentTimeMillis() + patienceMillis;
        for (Thread thread : threads) {
            thread.join(Math.max(1, deadline - System.currentTimeMillis()));
        }
        synchronized (this) {
            return List.copyOf(done);
        }
    }
}
