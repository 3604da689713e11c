package dev.catamaran.loadtests.drills;

/**
 * How long visits go on, in seconds.
 *
 * @param warmUp not counted: the JVMs compile
 * @param steady the measure of a quiet day
 * @param recovery from the kill until the dead region is started again
 * @param comeback from the start of the dead region until the load stops
 */
public record Phases(int warmUp, int steady, int recovery, int comeback) {

    public int total() {
        return warmUp + steady + recovery + comeback;
    }
}
