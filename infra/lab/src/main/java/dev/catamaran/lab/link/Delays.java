package dev.catamaran.lab.link;

/** Base delays between zones. */
public interface Delays {

    /** One way, in milliseconds; the same in the other direction. */
    int millis(String from, String to);
}
