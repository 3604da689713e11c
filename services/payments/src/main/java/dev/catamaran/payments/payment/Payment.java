package dev.catamaran.payments.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** Money that moved, as it was booked and as the API shows it. The amount is in minor units. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Payment(
        UUID id,
        Kind kind,
        UUID from,
        UUID to,
        long amount,
        String currency,
        String reference,
        UUID refundOf,
        String region,
        Instant createdAt) {}
