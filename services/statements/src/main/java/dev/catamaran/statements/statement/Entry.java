package dev.catamaran.statements.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a statement.
 *
 * @param amount in minor units, negative when money left the account
 * @param counterparty the other account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        UUID payment,
        String kind,
        long amount,
        String currency,
        UUID counterparty,
        String reference,
        UUID refundOf,
        Instant createdAt) {}
