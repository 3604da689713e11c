package dev.catamaran.loadtests.drills;

/** Is told what a drill does next, for whoever watches. */
public interface Narrator {
    void phase(String name, long expectedSeconds);

    /** Something that was just measured. */
    default void note(String what) {}
}
