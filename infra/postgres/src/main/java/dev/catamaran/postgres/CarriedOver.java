package dev.catamaran.postgres;

import java.util.List;
import java.util.UUID;

/**
 * What a carry-over found.
 *
 * @param payments that the new primary did not have and has now
 * @param rows of all tables, that it did not have and has now
 * @param refused rows that it cannot take, as table and key, such as an idempotency key under which the old primary's region made another
 *     payment there: only a region that has forgotten its own rows does that
 */
public record CarriedOver(List<UUID> payments, int rows, List<String> refused) {

    public CarriedOver {
        payments = List.copyOf(payments);
        refused = List.copyOf(refused);
    }

    public boolean isEmpty() {
        return rows == 0 && refused.isEmpty();
    }
}
