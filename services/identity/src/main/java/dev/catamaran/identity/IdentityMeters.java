package dev.catamaran.identity;

import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Counts every call by its outcome: what it did, the slug of a refusal, or {@code failed}. A counter that appeared with its
 * first call would hide that call from {@code rate()}, and the whole metric from a region that nobody signs up in.
 */
@Startup
@ApplicationScoped
public class IdentityMeters {

    public static final String SIGN_UPS = "catamaran.signups";
    public static final String LOG_INS = "catamaran.logins";
    public static final String LOG_OUTS = "catamaran.logouts";
    public static final String MADE = "made";
    private static final String FAILED = "failed";

    private final MeterRegistry meters;

    IdentityMeters(MeterRegistry meters) {
        this.meters = meters;
        for (String name : List.of(SIGN_UPS, LOG_INS, LOG_OUTS)) {
            List.of(MADE, FAILED).forEach(outcome -> counter(name, outcome));
        }
    }

    /** @param name of the counter, such as {@link #LOG_INS} */
    public <T> T counted(String name, Supplier<T> call, Function<T, String> outcomeOf) {
        String outcome = FAILED;
        try {
            T result = call.get();
            outcome = outcomeOf.apply(result);
            return result;
        } catch (ProblemException refused) {
            outcome = refused.problem().slug();
            throw refused;
        } finally {
            counter(name, outcome).increment();
        }
    }

    private Counter counter(String name, String outcome) {
        return meters.counter(name, "outcome", outcome);
    }
}
