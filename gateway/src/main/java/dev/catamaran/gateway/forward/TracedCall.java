package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.trace.Hop;
import java.util.function.Consumer;

/** A sending whose hop ends with it, also where nobody waits for the outcome any more. */
record TracedCall(Call call, Hop hop) implements Call {

    /** Tells the hop first. */
    static Consumer<Outcome> telling(Hop hop, Consumer<Outcome> told) {
        return outcome -> {
            if (outcome.kind() == Outcome.Kind.ANSWERED) {
                hop.answered(outcome.answer().status());
            } else {
                hop.failed(outcome.kind().name());
            }
            told.accept(outcome);
        };
    }

    @Override
    public void cancel() {
        call.cancel();
        hop.failed("cancelled");
    }

    @Override
    public boolean sent() {
        return call.sent();
    }
}
