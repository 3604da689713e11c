package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.report.LeaseTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that one run left behind: journals, what the passes saw, the ramps, and what could not be measured. */
final class Evidence {
    static final String CUSTOMERS = "customers";
    static final String FULL = "full";
    static final String RAMP = "ramp";
    static final String SHORTER = "shorter";

    private final String mode;
    private final Path folder;
    private final Gaps full;
    private final Gaps shorter;
    private final Map<String, Path> journals = new LinkedHashMap<>();
    private final List<Capacity> capacity = new ArrayList<>();
    private LeaseTime leaseTime;
    private Seen fullPass;
    private Seen shorterPass;

    /** @param folder for everything that is written in this run */
    Evidence(String mode, Path folder, Narrator narrator) {
        this.mode = mode;
        this.folder = folder;
        this.full = new Gaps(narrator);
        this.shorter = new Gaps(narrator);
    }

    String mode() {
        return mode;
    }

    Path folder() {
        return folder;
    }

    /** Of the full pass and the ramp. */
    Gaps full() {
        return full;
    }

    Gaps shorter() {
        return shorter;
    }

    /** The file for one more journal of this run. */
    Path journal(String name) {
        Path file = folder.resolve("journal-" + name + ".jsonl");
        journals.put(name, file);
        return file;
    }

    Map<String, Path> journals() {
        return journals;
    }

    void leaseTime(LeaseTime ofTheControllers) {
        leaseTime = ofTheControllers;
    }

    /** Null when nobody could tell. */
    LeaseTime leaseTime() {
        return leaseTime;
    }

    void fullPass(Seen seen) {
        fullPass = seen;
    }

    /** Null when it did not come to it. */
    Seen fullPass() {
        return fullPass;
    }

    void shorterPass(Seen seen) {
        shorterPass = seen;
    }

    /** Null when it did not come to it. */
    Seen shorterPass() {
        return shorterPass;
    }

    void capacity(Capacity ramp) {
        capacity.add(ramp);
    }

    /** Null when no ramp was made. */
    List<Capacity> capacity() {
        return capacity.isEmpty() ? null : List.copyOf(capacity);
    }
}
