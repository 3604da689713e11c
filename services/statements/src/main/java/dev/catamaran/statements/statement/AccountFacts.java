package dev.catamaran.statements.statement;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;

/** What a statement needs to know of an account. A house account has no customer. */
record AccountFacts(UUID id, UUID customer, String home, String currency) {

    /** @param callers all ids of the caller */
    void requireOwner(List<UUID> callers) {
        if (customer == null || !callers.contains(customer)) {
            throw new ProblemException(Problem.NOT_YOUR_ACCOUNT, "Only its owner may see this account");
        }
    }
}
