package dev.catamaran.payments.payment;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of a deposit or a refund. Only a refund may leave the amount out: it then takes what is left. */
record AmountRequest(@Schema(implementation = Long.class) BigDecimal amount) {

    Long refundAmount() {
        return amount == null ? null : Amount.of(amount);
    }
}
