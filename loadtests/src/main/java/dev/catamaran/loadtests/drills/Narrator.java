package dev.catamaran.loadtests.drills;

/** Is told what a run does next, for whoever watches. */
public interface Narrator {
    void phase(String name);

    /** Something that was just measured. */
    default void note(String what) {}
}
