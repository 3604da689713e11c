package dev.catamaran.statements.statement;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.statements.database.Reads;
import dev.catamaran.statements.freshness.CopyAge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/** Shows a customer what happened on an account, as far as this copy knows. */
@ApplicationScoped
class Statements {

    private final Reads reads;
    private final EntryStore store;
    private final CopyAge age;

    Statements(Reads reads, EntryStore store, CopyAge age) {
        this.reads = reads;
        this.store = store;
        this.age = age;
    }

    Statement page(List<UUID> customers, UUID account, Cursor cursor, int limit) {
        return reads.run(connection -> page(connection, customers, account, cursor, limit));
    }

    /** The age is taken first: data read after it can only be younger. */
    private Statement page(Connection connection, List<UUID> customers, UUID id, Cursor cursor, int limit)
            throws SQLException {
        AccountFacts account = store.account(connection, id)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "No such account here"));
        account.requireOwner(customers);
        OptionalDouble seconds = age.seconds(connection, account.home());
        List<Entry> found = store.entries(connection, id, cursor, limit + 1);
        return new Statement(page(account, found, limit), seconds);
    }

    /** One entry more than the page holds tells that there is another page. */
    private static Page page(AccountFacts account, List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new Page(account.id(), account.currency(), found, null);
        }
        List<Entry> entries = found.subList(0, limit);
        String next = new Cursor(entries.get(limit - 1).payment()).text();
        return new Page(account.id(), account.currency(), entries, next);
    }
}
