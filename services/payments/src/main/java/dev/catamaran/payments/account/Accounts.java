package dev.catamaran.payments.account;

import dev.catamaran.payments.database.PeerCopy;
import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.Ids;
import dev.catamaran.platform.database.DatabaseFailure;
import dev.catamaran.platform.database.WriteGate;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Opens and shows the accounts of a customer. */
@ApplicationScoped
class Accounts {

    /** A customer's account may be emptied, never overdrawn. */
    private static final long CUSTOMER_MINIMUM = 0;

    private final Balances balances;
    private final WriteGate gate;
    private final Transactions transactions;
    private final PeerCopy peer;
    private final AccountConfig config;

    Accounts(Balances balances, WriteGate gate, Transactions transactions, PeerCopy peer, AccountConfig config) {
        this.config = config;
        this.balances = balances;
        this.gate = gate;
        this.transactions = transactions;
        this.peer = peer;
    }

    AccountBody open(UUID customer, String home, AccountRequest request) {
        Account account = new Account();
        account.id = Ids.next();
        account.customerId = customer;
        account.home = home;
        account.currency = request.currency();
        account.name = request.name();
        account.kind = "customer";
        account.minimum = CUSTOMER_MINIMUM;
        account.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        database(() -> QuarkusTransaction.requiringNew().call(() -> persist(account)));
        return AccountBody.of(account, 0);
    }

    /**
     * One account more than the page holds tells that there is another page.
     *
     * @param customers all that the caller is
     */
    AccountPage page(List<UUID> customers, UUID after, int limit) {
        List<Account> found = database(() -> Account.of(customers, after, limit + 1));
        List<Account> shown = found.subList(0, Math.min(limit, found.size()));
        Map<UUID, Long> amounts =
                balances.of(shown.stream().map(account -> account.id).toList());
        List<AccountBody> bodies = shown.stream()
                .map(account -> AccountBody.of(account, amounts.get(account.id)))
                .toList();
        String next = found.size() > limit ? shown.get(limit - 1).id.toString() : null;
        return new AccountPage(bodies, next);
    }

    AccountBody one(List<UUID> customers, UUID id) {
        Account account = database(() -> Account.<Account>findById(id));
        if (account == null) {
            throw transactions.<ProblemException>read(connection -> peer.unknown(connection, "account", id));
        }
        if (!account.belongsTo(customers)) {
            throw new ProblemException(Problem.NOT_YOUR_ACCOUNT, "Only its owner may see this account");
        }
        return AccountBody.of(account, balances.of(List.of(id)).get(id));
    }

    /** An account is a write of its home, so it obeys the gate like a payment does. */
    private Account persist(Account account) {
        Account.getEntityManager().unwrap(Session.class).doWork(connection -> gate.require(connection, account.home));
        if (Account.count("customerId", account.customerId) >= config.most()) {
            throw new ProblemException(Problem.TOO_MANY_ACCOUNTS, "There may be " + config.most() + " of a customer");
        }
        account.persistAndFlush();
        return account;
    }

    private static <T> T database(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException | QuarkusTransactionException failure) {
            throw DatabaseFailure.of(failure);
        }
    }
}
