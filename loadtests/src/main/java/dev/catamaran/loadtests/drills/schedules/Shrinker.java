package dev.catamaran.loadtests.drills.schedules;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves one thing out after the other for as long as the rest still fails: what remains is guilty together. This is delta
 * debugging (Zeller and Hildebrandt, 2002) at its finest grain, which is the right one for at most four things.
 */
final class Shrinker<T> {

    interface Trial<T> {
        boolean fails(List<T> some) throws Exception;
    }

    private final Trial<T> trial;
    private int triesLeft;

    /** @param tries how many trials it may cost */
    Shrinker(Trial<T> trial, int tries) {
        this.trial = trial;
        this.triesLeft = tries;
    }

    /** @param failing known to fail */
    List<T> shrink(List<T> failing) throws Exception {
        List<T> rest = failing;
        int at = 0;
        while (rest.size() > 1 && at < rest.size() && triesLeft > 0) {
            List<T> fewer = new ArrayList<>(rest);
            fewer.remove(at);
            triesLeft--;
            if (trial.fails(fewer)) {
                rest = fewer;
            } else {
                at++;
            }
        }
        return rest;
    }
}
