package dev.catamaran.payments.payment;

import dev.catamaran.platform.json.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of a request to pay. The amount is a whole number of minor units. */
record PaymentRequest(
        @NotNull String from,
        @NotNull String to,
        @NotNull @Schema(implementation = Long.class) BigDecimal amount,
        @NotNull String currency,
        @PlainText @Size(max = 140) String reference) {}
