package dev.catamaran.loadtests.drills.faults;

/**
 * What a fault may do to customers. Whatever the fault: with {@code sync} no acknowledged payment is lost, with {@code async} each
 * lost one is named, and nobody has to log in again.
 *
 * @param move of a lease while the fault lasts
 * @param mayFail true when an operation may use up its budget
 */
public record Expectation(Move move, boolean mayFail) {

    /** What the leases do. */
    public enum Move {
        /** They leave the region that the fault hits. */
        MUST,
        /** Depends on how long it lasts or on who is hit. */
        MAY,
        /** They stay: this fault is no reason to take over. */
        MUST_NOT
    }

    /**
     * Answers what is wrong, or an empty text.
     *
     * @param served true when the region that was hit held a lease
     */
    public String judge(boolean served, boolean moved, long failed) {
        if (moved && move == Move.MUST_NOT) {
            return "a lease moved, which this fault is no reason for";
        }
        if (served && !moved && move == Move.MUST) {
            return "no lease moved, although the region could not serve";
        }
        return failed > 0 && !mayFail ? failed + " operations failed" : "";
    }
}
