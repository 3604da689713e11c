package dev.catamaran.loadtests.systems;

import java.util.Locale;

/** What a user can name a command for, as {@code -D<step>=<command>}. */
public enum Step {
    /** Once, before any load. */
    BEFORE,
    KILL,
    HEAL,
    FAILBACK,
    SCALE;

    /** The property's name. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
