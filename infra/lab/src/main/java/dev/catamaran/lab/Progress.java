package dev.catamaran.lab;

import dev.catamaran.lab.region.Narrator;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells those who wait what is going on, with the seconds since the start. */
final class Progress implements Narrator {

    private final Consumer<String> listener;
    private final long begun = System.nanoTime();

    Progress(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void says(String line) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        listener.accept(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
    }
}
