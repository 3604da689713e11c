package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.upstream.Instance;

/** What an outcome says of the health of whoever it came from. */
@FunctionalInterface
interface Judge {

    void judge(Instance instance, Outcome outcome);

    /**
     * An instance that takes no connection gets no request for a while; one that failed otherwise gets none while another
     * one is healthy. A shut gate is no failure: every instance of the region would say the same.
     */
    static Judge ofLocal(long outNanos) {
        return (instance, outcome) -> {
            switch (outcome.kind()) {
                case UNSENT -> instance.unconnected(outNanos);
                case BROKEN, TIMED_OUT -> instance.failed(outNanos);
                case ANSWERED -> {
                    if (outcome.answer().status() >= 500 && !outcome.answer().gateShut()) {
                        instance.failed(outNanos);
                    }
                }
                case CROWDED -> {}
            }
        };
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
