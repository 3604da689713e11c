package dev.catamaran.payments.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets {@link Provisioned} calls in one by one, before they get a worker thread. Filters are made before the configuration is read. */
@Singleton
class Turnstile {

    private final Turns turns;

    Turnstile(Turns turns) {
        this.turns = turns;
    }

    @Provisioned
    @ServerRequestFilter(nonBlocking = true)
    public Uni<Void> pass() {
        return turns.take();
    }
}
