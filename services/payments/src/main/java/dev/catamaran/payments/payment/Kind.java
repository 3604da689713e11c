package dev.catamaran.payments.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why money moved. A refund and a reversal are payments that take an earlier one back. */
enum Kind {
    PAYMENT,
    DEPOSIT,
    REFUND,
    REVERSAL;

    /** As the database and the API spell it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
