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

    Accounts(Balances balances, WriteGate gate, Transactions transactions, PeerCopy peer) {
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

    /** @param customers all that the caller is */
    List<AccountBody> of(List<UUID> customers) {
        List<Account> accounts = database(() -> Account.of(customers));
        Map<UUID, Long> amounts =
                balances.of(accounts.stream().map(account -> account.id).toList());
        return accounts.stream()
                .map(account -> AccountBody.of(account, amounts.get(account.id)))
                .toList();
    }

    AccountBody one(List<UUID> customers, UUID id) {
        Account account = database(() -> Account.<Account>findById(id));
        if (account == null) {
            throw transactions.<ProblemException>read(connection -> peer.unknown(connection, "account"));
        }
        if (!account.belongsTo(customers)) {
            throw new ProblemException(Problem.NOT_YOUR_ACCOUNT, "Only its owner may see this account");
        }
        return AccountBody.of(account, balances.of(List.of(id)).get(id));
    }

    /** An account is a write of its home, so it obeys the gate like a payment does. */
    private Account persist(Account account) {
        Account.getEntityManager().unwrap(Session.class).doWork(connection -> gate.require(connection, account.home));
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
