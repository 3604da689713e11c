package dev.catamaran.payments.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money that moved, as it was booked and as the API shows it.
 *
 * @param amount in minor units
 * @param refundOf the payment that a refund gives back or a reversal undoes, else null
 * @param reversedBy the reversal that undid this payment, else null. It keeps its id, and counts no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Payment(
        UUID id,

        @Schema(
                implementation = String.class,
                enumeration = {"payment", "deposit", "refund", "reversal"})
        Kind kind,

        UUID from,
        UUID to,
        long amount,
        String currency,
        String reference,
        UUID refundOf,
        UUID reversedBy,
        String region,
        Instant createdAt) {}
