package dev.catamaran.payments.payment;

import dev.catamaran.payments.UuidText;
import dev.catamaran.platform.problem.ProblemException;
import java.util.UUID;

/** A request to pay that has been read: every field is well-formed, nothing is looked up yet. */
record PaymentOrder(UUID from, UUID to, long amount, String currency, String reference) {

    static PaymentOrder of(PaymentRequest request) {
        PaymentOrder order = new PaymentOrder(
                UuidText.parse("from", request.from()),
                UuidText.parse("to", request.to()),
                Amount.of(request.amount()),
                request.currency(),
                request.reference() == null ? "" : request.reference());
        if (order.from.equals(order.to)) {
            throw ProblemException.invalid("to", "must be another account than from");
        }
        return order;
    }

    byte[] hash() {
        return BodyHash.of(Kind.PAYMENT, from, to, amount, currency, reference);
    }

    void requireCurrencyOf(Party one, Party other) {
        if (!currency.equals(one.currency()) || !currency.equals(other.currency())) {
            throw ProblemException.invalid("currency", "must be the currency of both accounts");
        }
    }
}
