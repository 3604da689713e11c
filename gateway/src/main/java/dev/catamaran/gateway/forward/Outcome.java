package dev.catamaran.gateway.forward;

/**
 * What came of a sending.
 *
 * @param answer null where there is none
 */
public record Outcome(Kind kind, Answer answer) {

    /** How far the request got. */
    public enum Kind {
        ANSWERED,

        /** Nobody got the request: no instance, no connection. */
        UNSENT,

        /** Nobody got the request, because every connection is taken and enough others wait. */
        CROWDED,

        /** The connection broke after the sending had begun; the work may be done or not. */
        BROKEN,

        TIMED_OUT,

        /** Somebody has answered, and any other answer would be as large. */
        TOO_LARGE
    }

    public static final Outcome UNSENT = new Outcome(Kind.UNSENT, null);
    public static final Outcome CROWDED = new Outcome(Kind.CROWDED, null);
    public static final Outcome BROKEN = new Outcome(Kind.BROKEN, null);
    public static final Outcome TIMED_OUT = new Outcome(Kind.TIMED_OUT, null);

    public static final Outcome TOO_LARGE = new Outcome(Kind.TOO_LARGE, null);

    public static Outcome answered(Answer answer) {
        return new Outcome(Kind.ANSWERED, answer);
    }
}
