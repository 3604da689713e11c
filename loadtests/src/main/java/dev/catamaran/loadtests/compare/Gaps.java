package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.report.Gap;
import dev.catamaran.loadtests.report.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Lets each part of a run fail for itself, and keeps the reason for the report. */
final class Gaps {
    private static final int LONGEST = 240;

    private final Narrator narrator;
    private final List<Gap> found = new ArrayList<>();

    Gaps(Narrator narrator) {
        this.narrator = narrator;
    }

    interface Attempt {
        void run() throws IOException, SQLException, InterruptedException;
    }

    interface Measurement<T> {
        T take() throws IOException, SQLException, InterruptedException;
    }

    /**
     * True when it went well.
     *
     * @param what the reader of the report would call it
     */
    boolean attempt(Part part, String what, Attempt attempt) throws InterruptedException {
        return measure(part, what, () -> {
                    attempt.run();
                    return true;
                })
                .isPresent();
    }

    /** Nothing when it went wrong. */
    <T> Optional<T> measure(Part part, String what, Measurement<T> measurement) throws InterruptedException {
        try {
            return Optional.of(measurement.take());
        } catch (IOException | SQLException | RuntimeException failed) {
            add(part, what + ": " + reason(failed));
            return Optional.empty();
        }
    }

    void add(Part part, String why) {
        found.add(new Gap(part, why));
        narrator.note("not measured: " + why);
    }

    List<Gap> all() {
        return List.copyOf(found);
    }

    /** The first line of what went wrong, which is what a reader can use; logs have the rest. */
    private static String reason(Exception failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        String line = message.isEmpty()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
