package dev.catamaran.payments.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Body of a request to pay. The amount is a whole number of minor units. */
record PaymentRequest(
        @NotNull String from,
        @NotNull String to,
        @NotNull BigDecimal amount,
        @NotNull String currency,
        @Size(max = 140) String reference) {}
