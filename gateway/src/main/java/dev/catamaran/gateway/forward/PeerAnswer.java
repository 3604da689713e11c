package dev.catamaran.gateway.forward;

import dev.catamaran.platform.http.GatewayHeaders;

/** What the peer's gateway says of its own sending, read as an outcome of ours. */
public final class PeerAnswer {

    /** On an answer of the peer's gateway itself: how far the request got there. */
    public static final String OUTCOME = GatewayHeaders.PREFIX + "Outcome";

    private PeerAnswer() {}

    static Outcome read(Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.ANSWERED) {
            return outcome;
        }
        String said = outcome.answer().headers().get(OUTCOME);
        if (said == null) {
            return outcome;
        }
        return switch (said) {
            case "UNSENT" -> Outcome.UNSENT;
            case "BROKEN" -> Outcome.BROKEN;
            case "CROWDED" -> Outcome.CROWDED;
            case "TOO_LARGE" -> Outcome.TOO_LARGE;
            default -> Outcome.TIMED_OUT;
        };
    }
}
