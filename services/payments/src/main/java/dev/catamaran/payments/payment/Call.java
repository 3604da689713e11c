package dev.catamaran.payments.payment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who asks, where that customer is at home, and under which idempotency key.
 *
 * @param customers all that the caller is: more than one where two regions each signed the same person up
 */
record Call(List<UUID> customers, String home, String key) {

    /**
     * Whose key it is: that of the customer whose account is used. So a key stays the same key in every session of a person,
     * whether it speaks for one of the two or for both.
     */
    UUID keyOwner(Order order) {
        return Stream.of(order.from(), order.to())
                .filter(party -> party.belongsTo(customers))
                .map(Party::customer)
                .findFirst()
                .orElse(customers.get(0));
    }
}
