package dev.catamaran.lab.region;

/** Hears what is going on, for people who wait. */
public interface Narrator {

    void says(String line);
}
