package dev.catamaran.identity;

import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts every call by its outcome: what it did, the slug of a refusal, or {@code failed}. */
@ApplicationScoped
public class IdentityMeters {

    private final MeterRegistry meters;

    IdentityMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param name of the counter, such as {@code catamaran.logins} */
    public <T> T counted(String name, Supplier<T> call, Function<T, String> outcomeOf) {
        String outcome = "failed";
        try {
            T result = call.get();
            outcome = outcomeOf.apply(result);
            return result;
        } catch (ProblemException refused) {
            outcome = refused.problem().slug();
            throw refused;
        } finally {
            meters.counter(name, "outcome", outcome).increment();
        }
    }
}
