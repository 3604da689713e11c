package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts every call by kind and outcome: made, replayed, the slug of a refusal, or failed. It counts from nought, else
 * {@code rate()} would not see a region's first payment.
 */
@Startup
@ApplicationScoped
class PaymentMeters {

    private static final String MADE = "made";
    private static final String FAILED = "failed";

    private final MeterRegistry meters;

    PaymentMeters(MeterRegistry meters) {
        this.meters = meters;
        for (Kind kind : List.of(Kind.PAYMENT, Kind.DEPOSIT, Kind.REFUND)) {
            List.of(MADE, FAILED).forEach(outcome -> counter(kind, outcome));
        }
    }

    Receipt counted(Kind kind, Supplier<Receipt> call) {
        String outcome = FAILED;
        try {
            Receipt receipt = call.get();
            outcome = receipt.replayed() ? "replayed" : MADE;
            return receipt;
        } catch (ProblemException refused) {
            outcome = refused.problem().slug();
            throw refused;
        } finally {
            counter(kind, outcome).increment();
        }
    }

    private Counter counter(Kind kind, String outcome) {
        return meters.counter("catamaran.payments", "kind", kind.text(), "outcome", outcome);
    }
}
