package dev.catamaran.payments.payment;

import java.math.BigDecimal;

/** Body of a deposit or a refund. Only a refund may leave the amount out: it then takes what is left. */
record AmountRequest(BigDecimal amount) {

    Long refundAmount() {
        return amount == null ? null : Amount.of(amount);
    }
}
