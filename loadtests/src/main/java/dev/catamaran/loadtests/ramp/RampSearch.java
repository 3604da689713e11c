package dev.catamaran.loadtests.ramp;

import dev.catamaran.loadtests.report.Capacity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the highest rate that is held, in few windows: begins just below what should be possible and goes up until
 * a window fails, or down until one is held. A window that failed for a hiccup is offered once more.
 */
final class RampSearch {
    private static final double FIRST_SHARE = 0.97;
    private static final double STEP = 1.15;

    /** Offers a rate in payments per second for one window. */
    interface Trial {
        Offer offer(double perSecond) throws IOException, InterruptedException;
    }

    private final Trial trial;
    private final int mostWindows;
    private final List<Capacity.Window> windows = new ArrayList<>();

    RampSearch(Trial trial, int mostWindows) {
        this.trial = trial;
        this.mostWindows = mostWindows;
    }

    /** @param nominalPerSecond what should be possible; answers every window in the order in which it was offered */
    List<Capacity.Window> search(double nominalPerSecond) throws IOException, InterruptedException {
        double rate = FIRST_SHARE * nominalPerSecond;
        boolean firstHeld = held(rate);
        boolean held = firstHeld;
        while (held == firstHeld && windows.size() < mostWindows) {
            rate = firstHeld ? rate * STEP : rate / STEP;
            held = held(rate);
        }
        return List.copyOf(windows);
    }

    private boolean held(double rate) throws IOException, InterruptedException {
        Offer offer = trial.offer(rate);
        windows.add(offer.window());
        if (offer.hiccup() && windows.size() < mostWindows) {
            offer = trial.offer(rate);
            windows.add(offer.window());
        }
        return offer.window().held();
    }

    /** The highest rate that was held; 0 when none was. */
    static double sustained(List<Capacity.Window> windows) {
        return windows.stream()
                .filter(Capacity.Window::held)
                .mapToDouble(Capacity.Window::offered)
                .max()
                .orElse(0);
    }
}
