package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.upstream.Instance;
import dev.catamaran.gateway.upstream.Instances;
import java.util.function.Consumer;

/** Tries one local instance after the other until one takes the request. */
final class LocalCall implements Call {

    private final Carrier carrier;
    private final Instances instances;
    private final Outbound request;
    private final Consumer<Outcome> told;
    private int triesLeft;
    private Call current;

    LocalCall(Carrier carrier, Instances instances, Outbound request, Consumer<Outcome> told) {
        this.carrier = carrier;
        this.instances = instances;
        this.request = request;
        this.told = told;
        this.triesLeft = instances.all().size();
    }

    void start() {
        Instance instance = triesLeft == 0 ? null : instances.leastBusy();
        if (instance == null) {
            told.accept(Outcome.UNSENT);
            return;
        }
        triesLeft--;
        current = carrier.toInstance(instance, request, this::ended);
    }

    @Override
    public void cancel() {
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public boolean sent() {
        return current != null && current.sent();
    }

    private void ended(Outcome outcome) {
        if (outcome.kind() == Outcome.Kind.UNSENT) {
            start();
        } else {
            told.accept(outcome);
        }
    }
}
