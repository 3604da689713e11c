package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Counts every call by kind and outcome: made, replayed, the slug of a refusal, or failed. */
@ApplicationScoped
class PaymentMeters {

    private final MeterRegistry meters;

    PaymentMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    Receipt counted(Kind kind, Supplier<Receipt> call) {
        String outcome = "failed";
        try {
            Receipt receipt = call.get();
            outcome = receipt.replayed() ? "replayed" : "made";
            return receipt;
        } catch (ProblemException refused) {
            outcome = refused.problem().slug();
            throw refused;
        } finally {
            meters.counter("catamaran.payments", "kind", kind.text(), "outcome", outcome)
                    .increment();
        }
    }
}
