package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** An account as one side of a payment. A house account has no customer; without a minimum there is no limit. */
record Party(UUID id, UUID customer, String home, String currency, Long minimum) {

    /**
     * Where demo money comes from. One per home, region and currency, with an id derived from the three, so that two regions
     * never insert the same one.
     */
    static Party house(String home, String region, String currency) {
        String name = "house:" + home + ":" + region + ":" + currency;
        return new Party(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), null, home, currency, null);
    }

    boolean isHouse() {
        return customer == null;
    }

    void requireOwner(List<UUID> callers) {
        if (!belongsTo(callers)) {
            throw new ProblemException(Problem.NOT_YOUR_ACCOUNT, "Only its owner may use this account");
        }
    }

    boolean belongsTo(List<UUID> customers) {
        return customer != null && customers.contains(customer);
    }

    void requireFunds(long funds, long amount) {
        if (overdrawnBy(funds, amount)) {
            throw new ProblemException(Problem.INSUFFICIENT_FUNDS, "The balance does not cover this amount");
        }
    }

    /** Whether {@code amount} would leave less than the minimum of what is there. */
    boolean overdrawnBy(long funds, long amount) {
        return minimum != null && funds - amount < minimum;
    }
}
