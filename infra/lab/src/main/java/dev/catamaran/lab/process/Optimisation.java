package dev.catamaran.lab.process;

import java.util.List;

/** How far the JVMs of the services optimise. */
public enum Optimisation {
    /** A start takes half the processor time, and eleven JVMs on two cores are soon as fast as they will be. */
    QUICK(List.of("-XX:TieredStopAtLevel=1")),
    /** For measurements of the highest throughput, after a warm-up of minutes. */
    FULL(List.of());

    private final List<String> options;

    Optimisation(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }
}
