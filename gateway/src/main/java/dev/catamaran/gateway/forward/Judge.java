package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.upstream.Instance;

/** What an outcome says of the health of whoever it came from. */
@FunctionalInterface
interface Judge {

    void judge(Instance instance, Outcome outcome);

    /**
     * An instance that takes no connection gets no request for a while; one whose connection breaks, or that says itself that it
     * cannot now, gets none while another one is healthy. Nothing else is held against it, since a customer's own data may be the
     * cause: a fault, a slow or a large answer, a lock in the way. Nor is a shut gate: every instance of the region would say the same.
     */
    static Judge ofLocal(long outNanos) {
        return (instance, outcome) -> {
            switch (outcome.kind()) {
                case UNSENT -> instance.unconnected(outNanos);
                case BROKEN -> instance.failed(outNanos);
                case ANSWERED -> {
                    if (saysThatItCannot(outcome.answer())) {
                        instance.failed(outNanos);
                    }
                }
                case CROWDED, TIMED_OUT, TOO_LARGE -> {}
            }
        };
    }

    private static boolean saysThatItCannot(Answer answer) {
        return answer.status() == 503 && !answer.gateShut() && !answer.contended();
    }

    /** The peer is a whole region: one failed answer says nothing of the next, only a refused connection does. */
    static Judge ofPeer(long outNanos) {
        return (instance, outcome) -> {
            if (outcome.kind() == Outcome.Kind.UNSENT) {
                instance.unconnected(outNanos);
            }
        };
    }
}
