package dev.catamaran.lab.rejoin;

import java.util.Map;

/** Takes down what happened to a region without anybody's order. */
public interface Diary {

    /** @param what {@code rejoin-started}, {@code carried-over}, {@code rejoined}, {@code rejoin-waits} */
    void note(String region, String what, Map<String, Object> detail);
}
