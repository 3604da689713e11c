package dev.catamaran.loadtests.report;

import java.util.function.DoubleFunction;

/** One figure of both modes: which is lower, and whether the runs allow to say so. Either may be null: not measured. */
record Duel(Spread passive, Spread active) {
    /** A single run is only believed when the larger figure exceeds the smaller one by more than this share of it. */
    static final double ONE_RUN_SHARE = 0.2;

    static final String RULE =
            "A winner is named only where the medians of the modes differ by more than the runs of one"
                    + " mode differ among themselves. With one run of a mode no spread is known: then only differences of more"
                    + " than 20 % of the smaller figure are called, and even they may be chance.";

    enum Result {
        NOT_MEASURED,
        NO_DIFFERENCE,
        PASSIVE_LOWER,
        ACTIVE_LOWER
    }

    Result result() {
        if (passive == null || active == null) {
            return Result.NOT_MEASURED;
        }
        double difference = Math.abs(passive.median() - active.median());
        double noise = Math.max(passive.range(), active.range());
        if (oneRun()) {
            double smaller = Math.min(Math.abs(passive.median()), Math.abs(active.median()));
            noise = Math.max(noise, ONE_RUN_SHARE * smaller);
        }
        if (difference <= noise) {
            return Result.NO_DIFFERENCE;
        }
        return passive.median() < active.median() ? Result.PASSIVE_LOWER : Result.ACTIVE_LOWER;
    }

    boolean measured() {
        return passive != null && active != null;
    }

    boolean oneRun() {
        return measured() && Math.min(passive.runs(), active.runs()) == 1;
    }

    /** Active over passive; null when it cannot be said. */
    Double ratio() {
        return measured() && passive.median() > 0 ? active.median() / passive.median() : null;
    }

    /** Both figures and what may be said of them. */
    String sentence(DoubleFunction<String> format) {
        return !measured()
                ? Text.NOT_MEASURED + " in both modes"
                : "active-passive " + format.apply(passive.median()) + ", active-active "
                        + format.apply(active.median()) + ": " + call() + " (" + basis() + ")";
    }

    private String call() {
        return switch (result()) {
            case PASSIVE_LOWER -> "active-passive is lower";
            case ACTIVE_LOWER -> "active-active is lower";
            default -> "no difference";
        };
    }

    private String basis() {
        return oneRun()
                ? "one run; no spread is known"
                : "medians of " + Math.min(passive.runs(), active.runs()) + " runs or more";
    }
}
