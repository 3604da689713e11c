package dev.catamaran.loadtests.journal;

import java.util.List;

/** One thing a customer wanted, with all its attempts (at least one), in order. */
public record Operation(List<Attempt> attempts) {

    public Attempt first() {
        return attempts.get(0);
    }

    public Attempt last() {
        return attempts.get(attempts.size() - 1);
    }

    public double atMillis() {
        return first().atMillis();
    }

    public double doneAtMillis() {
        return last().doneAtMillis();
    }

    /** What the customer waited, retries and pauses between them included. */
    public double millis() {
        return doneAtMillis() - atMillis();
    }

    public String step() {
        return first().who().step();
    }

    public String home() {
        return first().who().home();
    }

    public String geography() {
        return first().who().geography();
    }

    public Outcome outcome() {
        return last().answer().outcome();
    }

    public boolean acknowledged() {
        return outcome() == Outcome.ACKNOWLEDGED;
    }

    /** Failed for the customer; an operation that was left in the middle counts as failed too. */
    public boolean failed() {
        return outcome() == Outcome.FAILED || !outcome().endsTheOperation();
    }

    public long retries() {
        return attempts.stream()
                .filter(attempt -> attempt.answer().outcome() == Outcome.RETRIED)
                .count();
    }

    public boolean loggedOut() {
        return attempts.stream().anyMatch(attempt -> attempt.answer().outcome() == Outcome.LOGGED_OUT);
    }
}
