package dev.catamaran.lab.region;

import java.util.Locale;

/** How the two regions share the work. */
public enum Mode {
    ACTIVE_PASSIVE,
    ACTIVE_ACTIVE;

    /** @throws IllegalArgumentException for any other word */
    public static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
